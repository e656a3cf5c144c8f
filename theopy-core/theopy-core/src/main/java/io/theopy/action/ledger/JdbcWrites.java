package io.theopy.action.ledger;

import io.theopy.store.Durability;
import io.theopy.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes in a database. One key one row, by its unique key; updates name the version that they change. */
final class JdbcWrites {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcWrites.class);
    private static final int MOST_REPORTED = 10_000;
    /** So often a key is looked at that is there, is not, is there again. */
    private static final int LOOKS = 20;

    private static final String INSERT = "INSERT INTO theopy_write (" + WriteRow.COLUMNS + ") VALUES ("
            + String.join(", ", Collections.nCopies(WriteRow.COUNT, "?"))
            + ") ON CONFLICT (write_key) DO NOTHING RETURNING sequence_number";
    private static final String UPDATE = "UPDATE theopy_write SET version = ?, state = ?, settled = ?, active = ?, "
            + "attempts = ?, changed = ?, due = ?, result = ?, detail = ?, news_owed = ?, maybe_sent = ?, progress_sum = ? "
            + "WHERE write_key = ? AND version = ?";
    private static final String SELECT = "SELECT sequence_number, " + WriteRow.COLUMNS + " FROM theopy_write w WHERE ";
    private static final String OF_KEY = SELECT + "write_key = ?";
    private static final String OF_TURN = SELECT + "turn_id = ? "
            + "OR turn_id IN (SELECT taken_turn_id FROM theopy_turn_taken WHERE turn_id = ?) ORDER BY sequence_number";
    private static final String HAS_EARLIER = "SELECT 1 FROM theopy_write WHERE active = TRUE AND session_id = ? "
            + "AND sequence_number < ? AND settled = FALSE LIMIT 1";
    /** The oldest of each session first, in one pass: looking for an earlier one of each row takes the square of it. */
    private static final String DUE = SELECT + "sequence_number IN (SELECT MIN(o.sequence_number) FROM theopy_write o "
            + "WHERE o.active = TRUE AND o.settled = FALSE GROUP BY o.session_id) AND (due <= ? OR changed > ?) "
            + "ORDER BY sequence_number LIMIT ?";

    private static final String NEWS = SELECT + "active = TRUE AND session_id = ? AND settled = TRUE "
            + "AND caller_id = ? ORDER BY sequence_number";
    private static final String SETTLED_BEFORE = "SELECT MAX(changed) AS latest FROM theopy_write "
            + "WHERE active IN (TRUE, FALSE) AND session_id = ? AND sequence_number < ? AND settled = TRUE";
    private static final String ABANDON = "UPDATE theopy_write SET version = version + 1, state = 'DROPPED', "
            + "settled = TRUE, active = FALSE, news_owed = FALSE, changed = ?, progress_sum = 0, recorded_sum = 0 "
            + "WHERE write_key = ? AND settled = FALSE AND (state <> 'SENDING' OR due <= ? OR changed > ?)";
    private static final String OLDEST =
            "SELECT sequence_number, recorded FROM theopy_write WHERE sequence_number > ? ORDER BY sequence_number LIMIT ?";
    private static final String FORGET = "DELETE FROM theopy_write WHERE settled = TRUE AND changed < ? "
            + "AND sequence_number > ? AND sequence_number <= ?";

    private static final String ERASE = "DELETE FROM theopy_write WHERE caller_id = ? AND settled = TRUE "
            + "AND NOT EXISTS (SELECT 1 FROM theopy_turn t WHERE t.turn_id = theopy_write.turn_id AND t.answer IS NULL)";

    private final Jdbc jdbc;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    JdbcWrites(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    LedgerEntry record(LedgerEntry fresh) {
        LedgerEntry first = WriteRow.kept(fresh.stored(0, 1));
        for (int look = 0; look < LOOKS; look++) {
            Optional<LedgerEntry> stored = jdbc.change("record a write", Durability.NOW, connection -> {
                Optional<LedgerEntry> inserted = insert(connection, first);
                return inserted.isPresent() ? inserted : ofKey(connection, first.key());
            });
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        throw new LedgerConflictException(fresh.key());
    }

    LedgerEntry update(LedgerEntry changed, Durability durability) {
        LedgerEntry next = WriteRow.kept(changed.stored(changed.sequence(), changed.version() + 1));
        return jdbc.change("update a write", durability, connection -> {
            int updated = Sql.update(
                    connection,
                    UPDATE,
                    next.version(),
                    next.state().name(),
                    next.state().isSettled(),
                    WriteRow.isActive(next),
                    next.attempts(),
                    StoredTime.micros(next.changed()),
                    StoredTime.micros(next.due()),
                    next.result().map(LedgerJson::of),
                    next.detail(),
                    next.newsOwed(),
                    WriteRow.sent(next),
                    WriteRow.progressSum(next),
                    next.key(),
                    changed.version());
            if (updated == 0) {
                throw new LedgerConflictException(changed.key());
            }
            return next;
        });
    }

    Optional<LedgerEntry> entry(String key) {
        return jdbc.read("find a write", connection -> ofKey(connection, key));
    }

    List<LedgerEntry> ofTurn(String turnId) {
        return list("find the writes of a turn", OF_TURN, turnId, turnId);
    }

    boolean hasEarlier(LedgerEntry entry) {
        return jdbc.read(
                "look for earlier writes",
                connection -> Sql.first(connection, HAS_EARLIER, row -> true, entry.sessionId(), entry.sequence())
                        .isPresent());
    }

    Optional<Instant> settledBefore(LedgerEntry entry) {
        return jdbc.read(
                        "look when earlier writes were settled",
                        connection -> Sql.first(
                                connection,
                                SETTLED_BEFORE,
                                row -> row.getLong("latest"),
                                entry.sessionId(),
                                entry.sequence()))
                .filter(micros -> micros != 0)
                .map(StoredTime::instant);
    }

    boolean abandon(String key, Instant now) {
        long micros = StoredTime.micros(now);
        return jdbc.change(
                "take a write out",
                Durability.NOW,
                connection -> Sql.update(connection, ABANDON, micros, key, micros, beforeSetBack(now)) > 0);
    }

    List<LedgerEntry> due(Instant now, int limit) {
        return readable("look for what is due", DUE, StoredTime.micros(now), beforeSetBack(now), limit);
    }

    List<LedgerEntry> news(String sessionId, String callerId) {
        return readable("look for news", NEWS, sessionId, callerId);
    }

    List<LedgerEntry> list(Set<EntryState> states, int limit) {
        if (states.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        states.forEach(state -> values.add(state.name()));
        values.add(limit);
        return readable(
                "list writes",
                SELECT + "state IN (" + marks(states) + ") ORDER BY sequence_number LIMIT ?",
                values.toArray());
    }

    List<LedgerEntry> ofCaller(String callerId, Set<EntryState> states, Instant since, int limit) {
        if (states.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(callerId, StoredTime.micros(since)));
        states.forEach(state -> values.add(state.name()));
        values.add(limit);
        return readable(
                "list the writes of a caller",
                SELECT + "caller_id = ? AND recorded >= ? AND state IN (" + marks(states)
                        + ") ORDER BY recorded DESC, sequence_number DESC LIMIT ?",
                values.toArray());
    }

    private static String marks(Set<EntryState> states) {
        return String.join(", ", Collections.nCopies(states.size(), "?"));
    }

    /**
     * One step of forgetting.
     *
     * @param last how far it has come in the order of recording
     * @param more whether what comes next may be old enough, too
     */
    record Forgotten(int writes, long last, boolean more) {}

    /** Looks at the next {@code atMost} writes behind {@code after}; part of a transaction, and short. */
    static Forgotten forget(Connection connection, Instant before, long after, int atMost) throws SQLException {
        long micros = StoredTime.micros(before);
        List<long[]> page =
                Sql.list(connection, OLDEST, row -> new long[] {row.getLong(1), row.getLong(2)}, after, atMost);
        if (page.isEmpty()) {
            return new Forgotten(0, after, false);
        }
        long last = page.get(page.size() - 1)[0];
        int writes = Sql.update(connection, FORGET, micros, after, last);
        // What was recorded later than that changed later, too.
        boolean more = page.size() == atMost && page.stream().anyMatch(write -> write[1] < micros);
        return new Forgotten(writes, last, more);
    }

    /** Part of a transaction; returns how many writes there are less. */
    static int erase(Connection connection, String callerId, Optional<String> sessionId) throws SQLException {
        return sessionId.isPresent()
                ? Sql.update(connection, ERASE + " AND session_id = ?", callerId, sessionId.get())
                : Sql.update(connection, ERASE, callerId);
    }

    /** Whatever changed later than this did so before the clock was set back. */
    private static long beforeSetBack(Instant now) {
        return StoredTime.micros(now.plus(LedgerEntry.CLOCK_SLACK));
    }

    /** Without the rows that cannot be read: one of them must not stop the others. Each is reported once. */
    private List<LedgerEntry> readable(String what, String sql, Object... values) {
        return jdbc.read(what, connection -> Sql.list(connection, sql, this::readIfPossible, values)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<LedgerEntry> readIfPossible(ResultSet row) throws SQLException {
        try {
            return Optional.of(WriteRow.read(row));
        } catch (RuntimeException e) {
            String key = row.getString("write_key");
            if (reported.size() < MOST_REPORTED && reported.add(key)) {
                LOG.error(
                        "write {} cannot be read; it and its session wait until it is dropped: outbox drop {}",
                        key,
                        key,
                        e);
            }
            return Optional.empty();
        }
    }

    private List<LedgerEntry> list(String what, String sql, Object... values) {
        return jdbc.read(what, connection -> Sql.list(connection, sql, WriteRow::read, values));
    }

    private static Optional<LedgerEntry> ofKey(Connection connection, String key) throws SQLException {
        return Sql.first(connection, OF_KEY, WriteRow::read, key);
    }

    private static Optional<LedgerEntry> insert(Connection connection, LedgerEntry entry) throws SQLException {
        return Sql.first(connection, INSERT, row -> row.getLong(1), WriteRow.values(entry))
                .map(sequence -> entry.stored(sequence, entry.version()));
    }
}
