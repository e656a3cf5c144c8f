package io.theopy.action.ledger;

import io.theopy.store.Durability;
import io.theopy.store.SqlDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A ledger in a relational database: PostgreSQL with the tables of {@code io/theopy/db/migration}, or SQLite with those of
 * {@code io/theopy/db/sqlite}. As durable as the database's commits are. Thread-safe; several processes may share the
 * database. Keyed turns and writes take one round trip each, when there is no conflict.
 */
public final class JdbcTurnLedger implements TurnLedger {
    private static final int AT_ONCE = 1_000;

    private final Jdbc jdbc;
    private final JdbcTurns turns;
    private final JdbcWrites writes;

    /** @param pool of PostgreSQL; each method takes a connection for itself */
    public JdbcTurnLedger(DataSource pool) {
        this(SqlDatabase.of(pool));
    }

    public JdbcTurnLedger(SqlDatabase database) {
        this.jdbc = new Jdbc(database);
        this.turns = new JdbcTurns(jdbc);
        this.writes = new JdbcWrites(jdbc);
    }

    @Override
    public TurnClaim begin(TurnKey key, String requestHash, String turnId, Instant now, Instant leaseEnds) {
        return turns.begin(key, requestHash, turnId, now, leaseEnds);
    }

    @Override
    public void answer(TurnKey key, String turnId, String answer, Instant now) {
        turns.answer(key, turnId, answer, now);
    }

    @Override
    public void release(TurnKey key, String turnId) {
        turns.release(key, turnId);
    }

    @Override
    public Optional<KeyedTurn> turn(String turnId) {
        return turns.turn(turnId);
    }

    @Override
    public LedgerEntry record(LedgerEntry fresh) {
        return writes.record(fresh);
    }

    @Override
    public LedgerEntry update(LedgerEntry changed) {
        return writes.update(changed, Durability.NOW);
    }

    @Override
    public LedgerEntry updateSoon(LedgerEntry changed) {
        return writes.update(changed, Durability.SOON);
    }

    @Override
    public Optional<LedgerEntry> entry(String key) {
        return writes.entry(key);
    }

    @Override
    public List<LedgerEntry> ofTurn(String turnId) {
        return writes.ofTurn(turnId);
    }

    @Override
    public boolean hasEarlier(LedgerEntry entry) {
        return writes.hasEarlier(entry);
    }

    @Override
    public Optional<Instant> settledBefore(LedgerEntry entry) {
        return writes.settledBefore(entry);
    }

    @Override
    public boolean abandon(String key, Instant now) {
        return writes.abandon(key, now);
    }

    @Override
    public List<LedgerEntry> due(Instant now, int limit) {
        return writes.due(now, limit);
    }

    @Override
    public List<LedgerEntry> list(Set<EntryState> states, int limit) {
        return writes.list(states, limit);
    }

    @Override
    public List<LedgerEntry> ofCaller(String callerId, Set<EntryState> states, Instant since, int limit) {
        return writes.ofCaller(callerId, states, since, limit);
    }

    @Override
    public List<LedgerEntry> news(String sessionId, String callerId) {
        return writes.news(sessionId, callerId);
    }

    @Override
    public List<KeyedTurn> turnsOf(String callerId, int limit) {
        return turns.ofCaller(callerId, limit);
    }

    @Override
    public int erase(String callerId, Optional<String> sessionId) {
        return jdbc.transact(
                "erase what a caller said",
                Durability.NOW,
                connection -> JdbcTurns.erase(connection, callerId, sessionId)
                        + JdbcWrites.erase(connection, callerId, sessionId));
    }

    /** In short steps, between which others get at the database. */
    @Override
    public int forget(Instant writesBefore, Instant turnsBefore) {
        int forgotten = 0;
        Step step = new Step(0, 0, true);
        while (step.more()) {
            long after = step.last();
            step = jdbc.transact("forget what is over", Durability.NOW, connection -> {
                JdbcWrites.Forgotten writes = JdbcWrites.forget(connection, writesBefore, after, AT_ONCE);
                int turns = JdbcTurns.forget(connection, turnsBefore, AT_ONCE);
                return new Step(writes.writes() + turns, writes.last(), writes.more() || turns == AT_ONCE);
            });
            forgotten += step.forgotten();
        }
        return forgotten;
    }

    private record Step(int forgotten, long last, boolean more) {}
}
