package io.theopy.server.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit}: groups {@code audit verify} and {@code audit export}. */
@Command(
        name = "audit",
        description = "Verify or export the record of what was done; docs/audit.md explains it.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public AuditCommand(CommandSpec unset) {
        this.spec = unset;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: verify or export");
    }
}
