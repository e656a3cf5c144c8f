package io.theopy.action.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ledger in this process's memory, for tests, trials and programs that end: what it holds is lost with the process.
 * Grows until {@link #forget}. Thread-safe.
 */
public final class InMemoryTurnLedger implements TurnLedger {
    private static final Comparator<LedgerEntry> NEWEST_FIRST = Comparator.comparing(LedgerEntry::recorded)
            .thenComparing(LedgerEntry::sequence)
            .reversed();

    private final TurnTable turns = new TurnTable();
    private final WriteTable writes = new WriteTable();

    @Override
    public synchronized TurnClaim begin(
            TurnKey key, String requestHash, String turnId, Instant now, Instant leaseEnds) {
        return turns.begin(key, requestHash, turnId, now, leaseEnds);
    }

    @Override
    public synchronized void answer(TurnKey key, String turnId, String answer, Instant now) {
        turns.answer(key, turnId, answer, now);
    }

    @Override
    public synchronized void release(TurnKey key, String turnId) {
        turns.release(key, turnId);
    }

    @Override
    public synchronized Optional<KeyedTurn> turn(String turnId) {
        return turns.turn(turnId);
    }

    @Override
    public synchronized LedgerEntry record(LedgerEntry fresh) {
        return writes.record(fresh);
    }

    @Override
    public synchronized LedgerEntry update(LedgerEntry changed) {
        return writes.update(changed);
    }

    @Override
    public synchronized Optional<LedgerEntry> entry(String key) {
        return writes.entry(key);
    }

    @Override
    public synchronized List<LedgerEntry> ofTurn(String turnId) {
        return writes.ofTurns(turns.withTakenOver(turnId));
    }

    @Override
    public synchronized boolean hasEarlier(LedgerEntry entry) {
        return writes.open(entry.sessionId()).anyMatch(other -> other.sequence() < entry.sequence());
    }

    @Override
    public synchronized Optional<Instant> settledBefore(LedgerEntry entry) {
        return writes.ofSession(entry.sessionId())
                .filter(other ->
                        other.sequence() < entry.sequence() && other.state().isSettled())
                .map(LedgerEntry::changed)
                .max(Comparator.naturalOrder());
    }

    @Override
    public synchronized boolean abandon(String key, Instant now) {
        Optional<LedgerEntry> open =
                writes.entry(key).filter(entry -> !entry.state().isSettled() && !entry.isUnderWay(now));
        open.ifPresent(entry -> writes.update(entry.settled(EntryState.DROPPED, Optional.empty(), "dropped", now)
                .told()));
        return open.isPresent();
    }

    @Override
    public synchronized List<LedgerEntry> due(Instant now, int limit) {
        return writes.heads().filter(head -> head.isDue(now)).limit(limit).toList();
    }

    @Override
    public synchronized List<LedgerEntry> list(Set<EntryState> states, int limit) {
        return writes.all()
                .filter(entry -> states.contains(entry.state()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<LedgerEntry> ofCaller(String callerId, Set<EntryState> states, Instant since, int limit) {
        return writes.all()
                .filter(entry -> entry.caller().id().equals(callerId))
                .filter(entry ->
                        states.contains(entry.state()) && !entry.recorded().isBefore(since))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<LedgerEntry> news(String sessionId, String callerId) {
        return writes.ofSession(sessionId)
                .filter(entry -> entry.newsOwed() && entry.state().isSettled())
                .filter(entry -> entry.caller().id().equals(callerId))
                .toList();
    }

    @Override
    public synchronized List<KeyedTurn> turnsOf(String callerId, int limit) {
        return turns.ofCaller(callerId, limit);
    }

    @Override
    public synchronized int erase(String callerId, Optional<String> sessionId) {
        return turns.erase(callerId, sessionId) + writes.erase(callerId, sessionId, turns::isUnanswered);
    }

    @Override
    public synchronized int forget(Instant writesBefore, Instant turnsBefore) {
        int forgotten = writes.forget(writesBefore);
        return forgotten
                + turns.forget(
                        turnsBefore,
                        ids -> writes.ofTurns(ids).stream()
                                .anyMatch(entry -> !entry.state().isSettled()));
    }
}
