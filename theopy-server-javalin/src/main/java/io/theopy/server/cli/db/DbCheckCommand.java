package io.theopy.server.cli.db;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.cli.base.BaseCommand;
import io.theopy.server.cli.base.ConfiguredDatabase;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.cli.base.Terminal;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.server.database.sqlite.SqliteCheck;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code db check}: whether the database is whole. */
@Command(
        name = "check",
        description = {
            "Look whether the database is whole, also while a server uses it; changes nothing.",
            "Exit: 0 it is, 1 it is not."
        })
public final class DbCheckCommand extends BaseCommand {
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public DbCheckCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Terminal terminal) {
        DatabaseAddress address = ConfiguredDatabase.of(invocation().config());
        List<String> flaws =
                address.file().map(file -> SqliteCheck.all(file, address)).orElseGet(() -> opens(address));
        if (json) {
            ObjectNode report = JsonNodeFactory.instance.objectNode();
            report.put("whole", flaws.isEmpty()).put("database", address.toString());
            flaws.forEach(report.putArray("flaws")::add);
            terminal.json(report);
        } else if (flaws.isEmpty()) {
            terminal.line("ok: " + address);
        } else {
            flaws.forEach(flaw -> terminal.line("DAMAGED: " + flaw));
        }
        return flaws.isEmpty() ? 0 : 1;
    }

    /** PostgreSQL sees to its pages itself; that it answers, with the tables of this version, is what can be told. */
    private static List<String> opens(DatabaseAddress address) {
        DatabaseOpening.open(address).close();
        return List.of();
    }
}
