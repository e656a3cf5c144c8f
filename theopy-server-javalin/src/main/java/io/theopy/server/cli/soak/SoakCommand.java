package io.theopy.server.cli.soak;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code soak}: groups {@code soak kill}. */
@Command(
        name = "soak",
        description = "Try for long whether promises hold.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class SoakCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public SoakCommand(CommandSpec unset) {
        this.spec = unset;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to try: kill");
    }
}
