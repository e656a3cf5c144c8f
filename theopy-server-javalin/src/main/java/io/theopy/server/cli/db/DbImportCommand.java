package io.theopy.server.cli.db;

import io.theopy.audit.AuditVerdict;
import io.theopy.audit.AuditVerifier;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.ConfiguredDatabase;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.server.database.opening.H2Import;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code db import}: carries over what an earlier version kept in H2. */
@Command(
        name = "import",
        description = {
            "Carry over what an earlier version kept in a file of H2: writes, keys, audit log.",
            "The old file stays as it is. The new database must not be there yet (PostgreSQL: must be empty)."
        })
public final class DbImportCommand extends BaseCommand {
    @Parameters(paramLabel = "OLD", description = "The file of H2, which ends in .mv.db.")
    private Path old = Path.of("");

    public DbImportCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        DatabaseAddress address = ConfiguredDatabase.of(invocation().config());
        int rows = H2Import.run(old.toAbsolutePath(), address);
        terminal.line("carried over " + rows + " rows of " + old + " to " + address);
        try (Database database = DatabaseOpening.open(address)) {
            AuditVerdict verdict = AuditVerifier.verify(new JdbcAuditLog(database.sql()));
            terminal.line(verdict.flaw()
                    .map(flaw -> "BROKEN: its audit log did not hold before either: " + flaw)
                    .orElse("its audit log holds: " + verdict.records() + " records"));
            return verdict.holds() ? 0 : 1;
        }
    }
}
