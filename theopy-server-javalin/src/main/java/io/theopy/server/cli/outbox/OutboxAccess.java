package io.theopy.server.cli.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.outbox.Outbox;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.server.cli.base.CommandFailedException;
import io.theopy.server.cli.base.Invocation;
import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.opening.DatabaseOpening;
import io.theopy.server.wire.LedgerEntryJson;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/**
 * How operators reach the outbox: through a server that runs, or in its database, which may be in use.
 */
final class OutboxAccess {
    @Option(
            names = "--server",
            paramLabel = "URL",
            converter = RemoteServerConverter.class,
            description =
                    "Ask a running server, such as http://127.0.0.1:8080 (as an administrator; its token in THEOPY_TOKEN), "
                            + "instead of opening the database.")
    private Optional<RemoteServer> server = Optional.empty();

    JsonNode list(Invocation invocation) {
        if (server.isPresent()) {
            JsonNode items =
                    server.get().ask("GET", "/v1/outbox", token(invocation)).path("items");
            if (!items.isArray()) {
                throw server.get().isNotTheopy();
            }
            return items;
        }
        try (Database database = database(invocation)) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            outbox(database).waiting().forEach(entry -> items.add(LedgerEntryJson.of(entry)));
            return items;
        }
    }

    JsonNode retry(Invocation invocation, String reference) {
        return server.isPresent()
                ? changed(server.get(), invocation, path(reference, "retry"))
                : change(invocation, reference, true);
    }

    JsonNode drop(Invocation invocation, String reference) {
        return server.isPresent()
                ? changed(server.get(), invocation, path(reference, "drop"))
                : change(invocation, reference, false);
    }

    /** From the environment, as arguments are seen by everybody on the machine. */
    private static Optional<String> token(Invocation invocation) {
        return invocation.settings().get("THEOPY_TOKEN");
    }

    private static JsonNode changed(RemoteServer server, Invocation invocation, String path) {
        JsonNode entry = server.ask("POST", path, token(invocation));
        if (!entry.path("turn_id").isTextual()) {
            throw server.isNotTheopy();
        }
        return entry;
    }

    private static JsonNode change(Invocation invocation, String reference, boolean retry) {
        try (Database database = database(invocation)) {
            Outbox outbox = outbox(database);
            String by = System.getProperty("user.name", "");
            if (!retry && outbox.dropUnreadable(reference, by)) {
                return LedgerEntryJson.dropped(reference);
            }
            LedgerEntry entry = outbox.find(reference)
                    .orElseThrow(() -> new CommandFailedException(
                            "not exactly one waiting write begins with " + reference + "; see: theopy outbox list"));
            BiFunction<LedgerEntry, String, LedgerEntry> how = retry ? outbox::retry : outbox::drop;
            return LedgerEntryJson.of(how.apply(entry, by));
        } catch (LedgerConflictException e) {
            throw new CommandFailedException("it is being sent at this moment; look again in a second");
        }
    }

    private static Outbox outbox(Database database) {
        return new Outbox(new JdbcTurnLedger(database.sql()), new JdbcAuditLog(database.sql()), Clock.systemUTC());
    }

    private static Database database(Invocation invocation) {
        DatabaseAddress address = invocation
                .config()
                .durable()
                .storage()
                .database()
                .orElseThrow(() -> new CommandFailedException(
                        "a ledger in memory can only be reached through its server: use --server URL"));
        return DatabaseOpening.open(address);
    }

    private static String path(String reference, String what) {
        if (!reference.matches("[A-Za-z0-9._:-]{4,128}")) {
            throw new CommandFailedException(
                    "a reference is at least 4 letters, digits or hyphens; see: theopy outbox list");
        }
        return "/v1/outbox/" + reference + "/" + what;
    }
}
