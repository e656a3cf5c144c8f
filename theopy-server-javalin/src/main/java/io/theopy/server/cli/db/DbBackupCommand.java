package io.theopy.server.cli.db;

import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.ConfiguredDatabase;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.sqlite.SqliteBackup;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code db backup}: copies the database while a server uses it. */
@Command(
        name = "backup",
        description = {
            "Copy the database into FILE, also while a server uses it.",
            "To restore: stop the server, move away what begins with the database's name, put FILE in its place."
        })
public final class DbBackupCommand extends BaseCommand {
    @Parameters(paramLabel = "FILE", description = "Where to; it must not be there yet.")
    private Path file = Path.of("");

    public DbBackupCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        DatabaseAddress address = ConfiguredDatabase.of(invocation().config());
        Path database = address.file()
                .orElseThrow(() -> new CommandFailedException(
                        "PostgreSQL has its own backup: pg_dump, or that of whoever " + "runs the server"));
        SqliteBackup.run(database, file, address);
        terminal.line("copied " + address + " to " + file);
        return 0;
    }
}
