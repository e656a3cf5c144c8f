package io.theopy.server.cli.privacy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code privacy}: what is kept of one user, shown or erased. */
@Command(
        name = "privacy",
        description = "Show or erase what is kept of one user.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class PrivacyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public PrivacyCommand(CommandSpec unset) {
        this.spec = unset;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
