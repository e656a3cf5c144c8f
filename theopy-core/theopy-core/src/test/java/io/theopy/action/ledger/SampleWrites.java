package io.theopy.action.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.TeepyRoles;
import io.theopy.action.Evidence;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.store.Sql;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes to fill ledgers with, all around one moment. */
public final class SampleWrites {
    /** The moment. */
    public static final Instant NOW = Instant.parse("2026-11-10T09:30:15.123456Z");

    private SampleWrites() {}

    /** A write as it is before it is sent, its lease ending in 30 seconds. */
    public static LedgerEntry write(String key, String sessionId) {
        return write(key, sessionId, "turn-of-" + key, Caller.of("martine", TeepyRoles.MANAGER), NOW);
    }

    public static LedgerEntry write(String key, String sessionId, String turnId, Caller caller, Instant now) {
        DirectoryEntry gare = new DirectoryEntry("7", "Pharmacie de la Gare", "Lyon");
        ProposedIntent proposal = new ProposedIntent(
                "move_appointment",
                Map.of(
                        "client", SlotValue.linked(gare, "la gare"),
                        "when", SlotValue.of("2026-11-11T14:00", "demain à 14 h")),
                OptionalDouble.of(0.97),
                ProposedIntent.Origin.CLASSIFIER);
        JsonNode found = JsonNodeFactory.instance.objectNode().put("id", 12).put("status", "booked");
        WriteRequest request = new WriteRequest(
                turnId,
                sessionId,
                caller,
                Language.FR,
                proposal,
                Evidence.of(true).consenting("ab12").finding(found),
                "f1e2",
                now);
        return LedgerEntry.fresh(key, request, now.plus(Duration.ofSeconds(30)));
    }

    /** Waiting until {@code due}. */
    public static LedgerEntry queued(LedgerEntry write, Instant due) {
        return write.waiting(EntryState.QUEUED, "Teepy did not answer", NOW, due);
    }

    /** At its end, a second later. */
    public static LedgerEntry done(LedgerEntry write) {
        return done(write, NOW.plus(1, ChronoUnit.SECONDS));
    }

    static LedgerEntry done(LedgerEntry write, Instant when) {
        JsonNode answer = JsonNodeFactory.instance.objectNode().put("id", 12).put("when", "2026-11-11T14:00");
        return write.settled(EntryState.DONE, Optional.of(answer), "done", when);
    }

    /** Stores {@code entry} with its place in the order, in tables as version 3 of the migrations made them. */
    public static void insertAsVersion3(Connection connection, LedgerEntry entry) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(WriteRow.values(entry)));
        // Without the sums that came later.
        values.subList(values.size() - 2, values.size()).clear();
        String columns = WriteRow.COLUMNS.replace(", recorded_sum, progress_sum", "");
        values.add(entry.sequence());
        Sql.update(
                connection,
                "INSERT INTO theopy_write (" + columns + ", sequence_number) VALUES ("
                        + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                values.toArray());
    }
}
