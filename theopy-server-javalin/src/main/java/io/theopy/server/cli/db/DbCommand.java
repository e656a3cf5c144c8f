package io.theopy.server.cli.db;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code db}: groups {@code db check}, {@code db backup} and {@code db import}. */
@Command(
        name = "db",
        description = "See to the database of ledger and audit log.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class DbCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public DbCommand(CommandSpec unset) {
        this.spec = unset;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: check, backup or import");
    }
}
