package io.theopy.action.ledger;

import io.theopy.store.Durability;
import io.theopy.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keyed turns in a database. Who holds a key is decided by its primary key and by conditional updates, not by locks. */
final class JdbcTurns {
    /** So often a key is looked at while others keep claiming it and giving it back. */
    private static final int LOOKS = 20;

    private static final String COLUMNS =
            "caller_id, request_key, request_hash, turn_id, began, lease_ends, answer, claim_sum, answer_sum";
    private static final String INSERT = "INSERT INTO theopy_turn "
            + "(caller_id, request_key, request_hash, turn_id, began, changed, lease_ends, claim_sum, answer_sum) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0) "
            + "ON CONFLICT (caller_id, request_key) DO NOTHING";
    private static final String SELECT =
            "SELECT " + COLUMNS + " FROM theopy_turn " + "WHERE caller_id = ? AND request_key = ?";
    private static final String TAKE = "UPDATE theopy_turn SET turn_id = ?, changed = ?, lease_ends = ? "
            + "WHERE caller_id = ? AND request_key = ? AND turn_id = ? AND lease_ends <= ? AND answer IS NULL";
    private static final String INHERIT = "INSERT INTO theopy_turn_taken "
            + "(caller_id, request_key, turn_id, taken_turn_id) "
            + "SELECT caller_id, request_key, CAST(? AS TEXT), taken_turn_id FROM theopy_turn_taken "
            + "WHERE caller_id = ? AND request_key = ? AND turn_id = ?";
    private static final String TAKEN =
            "INSERT INTO theopy_turn_taken " + "(caller_id, request_key, turn_id, taken_turn_id) VALUES (?, ?, ?, ?)";
    private static final String ANSWER = "UPDATE theopy_turn SET answer = ?, answer_sum = ?, changed = ? "
            + "WHERE caller_id = ? AND request_key = ? AND turn_id = ? AND answer IS NULL";
    private static final String RELEASE =
            "DELETE FROM theopy_turn " + "WHERE caller_id = ? AND request_key = ? AND turn_id = ? AND answer IS NULL";
    private static final String FIND = "SELECT " + COLUMNS + " FROM theopy_turn "
            + "WHERE turn_id = ? OR turn_id IN (SELECT turn_id FROM theopy_turn_taken WHERE taken_turn_id = ?)";

    /** Turns that are not under way and have no write left that is not settled. */
    private static final String FORGET = "DELETE FROM theopy_turn WHERE (caller_id, request_key) IN "
            + "(SELECT caller_id, request_key FROM theopy_turn WHERE changed < ? AND (answer IS NOT NULL OR lease_ends < ?) "
            + "AND NOT EXISTS (SELECT 1 FROM theopy_write w WHERE w.turn_id = theopy_turn.turn_id "
            + "AND w.settled = FALSE) "
            + "AND NOT EXISTS (SELECT 1 FROM theopy_turn_taken x JOIN theopy_write w ON w.turn_id = x.taken_turn_id "
            + "WHERE x.turn_id = theopy_turn.turn_id AND w.settled = FALSE) LIMIT ?)";

    private static final String FORGET_TAKEN = "DELETE FROM theopy_turn_taken WHERE NOT EXISTS "
            + "(SELECT 1 FROM theopy_turn t WHERE t.caller_id = theopy_turn_taken.caller_id "
            + "AND t.request_key = theopy_turn_taken.request_key)";

    private static final String OF_CALLER =
            "SELECT " + COLUMNS + " FROM theopy_turn WHERE caller_id = ? ORDER BY began DESC LIMIT ?";
    private static final String ANSWERED =
            "SELECT request_key, turn_id, answer FROM theopy_turn WHERE caller_id = ? AND answer IS NOT NULL";
    private static final String REPLACE = "UPDATE theopy_turn SET answer = ?, answer_sum = ? "
            + "WHERE caller_id = ? AND request_key = ? AND turn_id = ? AND answer IS NOT NULL";

    private final Jdbc jdbc;

    JdbcTurns(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    TurnClaim begin(TurnKey key, String requestHash, String turnId, Instant now, Instant leaseEnds) {
        for (int look = 0; look < LOOKS; look++) {
            Optional<TurnClaim> claim = jdbc.change(
                    "claim a key",
                    Durability.SOON,
                    connection -> insert(connection, key, requestHash, turnId, now, leaseEnds)
                            ? Optional.of(new TurnClaim.Begun())
                            : claim(connection, key, requestHash, now));
            boolean mine = claim.isPresent()
                    && (!(claim.get() instanceof TurnClaim.TakenOver over)
                            || takeOver(key, over.turnId(), turnId, now, leaseEnds));
            if (mine) {
                return claim.get();
            }
        }
        return new TurnClaim.InFlight(leaseEnds);
    }

    void answer(TurnKey key, String turnId, String answer, Instant now) {
        jdbc.change(
                "store an answer",
                Durability.SOON,
                connection -> Sql.update(
                        connection,
                        ANSWER,
                        StoredText.kept(answer),
                        RowChecksum.of(StoredText.kept(answer)),
                        StoredTime.micros(now),
                        key.callerId(),
                        key.key(),
                        turnId));
    }

    void release(TurnKey key, String turnId) {
        jdbc.change(
                "release a key",
                Durability.SOON,
                connection -> Sql.update(connection, RELEASE, key.callerId(), key.key(), turnId));
    }

    Optional<KeyedTurn> turn(String turnId) {
        return jdbc.read("find a turn", connection -> Sql.first(connection, FIND, JdbcTurns::turn, turnId, turnId));
    }

    List<KeyedTurn> ofCaller(String callerId, int limit) {
        return jdbc.read(
                "list the turns of a caller",
                connection -> Sql.list(connection, OF_CALLER, JdbcTurns::turn, callerId, limit));
    }

    private record Answered(String key, String turnId, String answer) {}

    /** Part of a transaction; returns how many answers were erased. */
    static int erase(Connection connection, String callerId, Optional<String> sessionId) throws SQLException {
        List<Answered> found = Sql.list(
                connection,
                ANSWERED,
                row -> new Answered(row.getString("request_key"), row.getString("turn_id"), row.getString("answer")),
                callerId);
        int erased = 0;
        for (Answered each : found) {
            if (ErasedAnswer.isToErase(each.answer(), sessionId)) {
                String answer = ErasedAnswer.of(each.turnId(), each.answer());
                erased += Sql.update(
                        connection, REPLACE, answer, RowChecksum.of(answer), callerId, each.key(), each.turnId());
            }
        }
        return erased;
    }

    /** Part of a transaction; returns how many turns there are less. */
    static int forget(Connection connection, Instant before, int atMost) throws SQLException {
        long micros = StoredTime.micros(before);
        int forgotten = Sql.update(connection, FORGET, micros, micros, atMost);
        Sql.update(connection, FORGET_TAKEN);
        return forgotten;
    }

    private static boolean insert(
            Connection connection, TurnKey key, String requestHash, String turnId, Instant now, Instant leaseEnds)
            throws SQLException {
        long micros = StoredTime.micros(now);
        long lease = StoredTime.micros(leaseEnds);
        long sum = RowChecksum.of(key.callerId(), key.key(), requestHash, micros);
        return Sql.update(
                        connection, INSERT, key.callerId(), key.key(), requestHash, turnId, micros, micros, lease, sum)
                == 1;
    }

    /** What the stored turn says; empty when it was given back meanwhile. */
    private static Optional<TurnClaim> claim(Connection connection, TurnKey key, String requestHash, Instant now)
            throws SQLException {
        return Sql.first(connection, SELECT, row -> claim(row, requestHash, now), key.callerId(), key.key());
    }

    private static TurnClaim claim(ResultSet row, String requestHash, Instant now) throws SQLException {
        mustFitItsSums(row);
        if (!row.getString("request_hash").equals(requestHash)) {
            return new TurnClaim.OtherRequest();
        }
        String answer = row.getString("answer");
        if (answer != null) {
            return new TurnClaim.Answered(answer);
        }
        long leaseEnds = row.getLong("lease_ends");
        return leaseEnds > StoredTime.micros(now)
                ? new TurnClaim.InFlight(StoredTime.instant(leaseEnds))
                : new TurnClaim.TakenOver(row.getString("turn_id"));
    }

    private boolean takeOver(TurnKey key, String from, String to, Instant now, Instant leaseEnds) {
        return jdbc.transact("take over a turn", Durability.SOON, connection -> {
            long micros = StoredTime.micros(now);
            long lease = StoredTime.micros(leaseEnds);
            int taken = Sql.update(connection, TAKE, to, micros, lease, key.callerId(), key.key(), from, micros);
            if (taken == 1 && !from.equals(to)) {
                Sql.update(connection, INHERIT, to, key.callerId(), key.key(), from);
                Sql.update(connection, TAKEN, key.callerId(), key.key(), to, from);
            }
            return taken == 1;
        });
    }

    private static void mustFitItsSums(ResultSet row) throws SQLException {
        String what = "turn " + row.getString("turn_id");
        RowChecksum.mustBe(
                row.getLong("claim_sum"),
                what,
                row.getString("caller_id"),
                row.getString("request_key"),
                row.getString("request_hash"),
                row.getLong("began"));
        RowChecksum.mustBe(row.getLong("answer_sum"), what, row.getString("answer"));
    }

    private static KeyedTurn turn(ResultSet row) throws SQLException {
        mustFitItsSums(row);
        return new KeyedTurn(
                new TurnKey(row.getString("caller_id"), row.getString("request_key")),
                row.getString("turn_id"),
                StoredTime.instant(row.getLong("began")),
                Optional.ofNullable(row.getString("answer")));
    }
}
