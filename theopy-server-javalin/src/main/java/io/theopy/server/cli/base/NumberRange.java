package io.theopy.server.cli.base;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The values that a numeric option takes. */
public record NumberRange(long lowest, long highest) {
    /** @throws ParameterException naming the option, which is wrong usage */
    public void require(CommandSpec command, String option, long value) {
        if (value < lowest || value > highest) {
            throw new ParameterException(
                    command.commandLine(), option + " must be " + lowest + " to " + highest + ", not " + value);
        }
    }
}
