package io.theopy.server.cli.base;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The range that the value of a numeric option must be in. */
public record NumberRange(long lowest, long highest) {
    /** @throws ParameterException naming the option, which is wrong usage */
    public void require(CommandSpec command, String option, long value) {
        if (value < lowest || value > highest) {
            throw new ParameterException(
                    command.commandLine(), option + " must be " + lowest + " to " + highest + ", not " + value);
        }
    }
}
