package io.theopy.server.cli.outbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code outbox}: groups {@code outbox list}, {@code outbox retry} and {@code outbox drop}. */
@Command(
        name = "outbox",
        description = "See to the writes that wait for Teepy.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class OutboxCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public OutboxCommand(CommandSpec unset) {
        this.spec = unset;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, retry or drop");
    }
}
