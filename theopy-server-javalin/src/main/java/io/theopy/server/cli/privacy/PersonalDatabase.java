package io.theopy.server.cli.privacy;

import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.memory.local.InMemoryMemoryStore;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.ConfiguredDatabase;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.database.Database;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.server.privacy.PersonalData;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Whose data it is, and the database that holds it, which may be in use. */
final class PersonalDatabase {
    @Option(names = "--user", required = true, paramLabel = "ID", description = "Whose: the id that they act under.")
    private String user = "";

    <T> T use(Invocation invocation, Function<PersonalData, T> work) {
        try (Database database = DatabaseOpening.open(ConfiguredDatabase.of(invocation.config()))) {
            Clock clock = Clock.systemUTC();
            // What a running server remembers of conversations is in its memory, and goes by itself.
            return work.apply(new PersonalData(
                    new InMemoryMemoryStore(clock),
                    new JdbcTurnLedger(database.sql()),
                    new JdbcAuditLog(database.sql()),
                    clock));
        }
    }

    String user() {
        if (user.isBlank()) {
            throw new CommandFailedException("--user needs the id of a user");
        }
        return user;
    }
}
