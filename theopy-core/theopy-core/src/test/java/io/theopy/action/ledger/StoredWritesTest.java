package io.theopy.action.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.TeepyRoles;
import io.theopy.action.Evidence;
import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.store.Sql;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows as they were written before the entry was divided: they are written the same today, and read. */
class StoredWritesTest {
    private static final Instant NOW = Instant.parse("2026-11-10T09:30:15.123456Z");

    private static LedgerEntry begun() {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        slots.put("client", SlotValue.linked(new DirectoryEntry("7", "Pharmacie de la Gare", "Lyon"), "la gare"));
        slots.put("when", SlotValue.of("2026-11-11T14:00", "demain à 14 h"));
        ProposedIntent proposal = new ProposedIntent(
                "move_appointment", slots, OptionalDouble.of(0.97), ProposedIntent.Origin.CLASSIFIER);
        JsonNode found = JsonNodeFactory.instance.objectNode().put("id", 12).put("status", "booked");
        WriteRequest request = new WriteRequest(
                "turn-1",
                "session-1",
                Caller.of("martine", TeepyRoles.MANAGER),
                Language.FR,
                proposal,
                Evidence.of(true).consenting("ab12").finding(found),
                "f1e2",
                NOW);
        return LedgerEntry.fresh("key-1", request, NOW.plusSeconds(30)).stored(1, 1);
    }

    private static List<LedgerEntry> entries() {
        JsonNode answer = JsonNodeFactory.instance.objectNode().put("id", 12).put("when", "2026-11-11T14:00");
        return List.of(
                begun(),
                begun().waiting(EntryState.UNKNOWN, "no answer in time", NOW, NOW.plusSeconds(60)),
                begun().settled(EntryState.DONE, Optional.of(answer), "done", NOW.plusSeconds(1)));
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream file = StoredWritesTest.class.getResourceAsStream("writes-as-stored.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @Test
    void theyAreWrittenAsBefore() throws IOException {
        List<String[]> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Arrays.stream(WriteRow.values(entries().get(i))).map(StoredWritesTest::text))
                    .containsExactly(rows.get(i));
        }
    }

    private static String text(Object value) {
        Object shown = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        return String.valueOf(shown);
    }

    @Test
    void theyAreReadAsBefore() throws Exception {
        List<String[]> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            try (TestDatabase database = TestDatabases.sqlite()) {
                insert(database, rows.get(i));

                assertThat(new JdbcTurnLedger(database.sql()).entry("key-1"))
                        .contains(entries().get(i));
            }
        }
    }

    private static void insert(TestDatabase database, String[] row) throws Exception {
        try (Connection connection = database.source().getConnection()) {
            Sql.update(
                    connection,
                    "INSERT INTO theopy_write (" + WriteRow.COLUMNS + ") VALUES ("
                            + String.join(", ", Collections.nCopies(row.length, "?")) + ")",
                    Arrays.stream(row).map(StoredWritesTest::value).toArray());
        }
    }

    private static @Nullable Object value(String text) {
        if (text.equals("null")) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("\\d+") ? Long.valueOf(text) : text;
    }
}
