package io.theopy.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.KeyedTurn;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.TurnClaim;
import io.theopy.action.ledger.TurnKey;
import io.theopy.action.ledger.TurnLedger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A ledger whose calls are timed, under {@code theopy.ledger}. Thread-safe. */
public final class TimedLedger implements TurnLedger {
    private final TurnLedger ledger;
    private final Timing timing;

    public TimedLedger(TurnLedger ledger, MeterRegistry registry) {
        this.ledger = ledger;
        this.timing = new Timing(registry, "theopy.ledger");
    }

    @Override
    public TurnClaim begin(TurnKey key, String requestHash, String turnId, Instant now, Instant leaseEnds) {
        return timing.of("begin", () -> ledger.begin(key, requestHash, turnId, now, leaseEnds));
    }

    @Override
    public void answer(TurnKey key, String turnId, String answer, Instant now) {
        timing.of("answer", () -> ledger.answer(key, turnId, answer, now));
    }

    @Override
    public void release(TurnKey key, String turnId) {
        timing.of("release", () -> ledger.release(key, turnId));
    }

    @Override
    public Optional<KeyedTurn> turn(String turnId) {
        return timing.of("read", () -> ledger.turn(turnId));
    }

    @Override
    public List<KeyedTurn> turnsOf(String callerId, int limit) {
        return timing.of("read", () -> ledger.turnsOf(callerId, limit));
    }

    @Override
    public int erase(String callerId, Optional<String> sessionId) {
        return timing.of("erase", () -> ledger.erase(callerId, sessionId));
    }

    @Override
    public LedgerEntry record(LedgerEntry fresh) {
        return timing.of("record", () -> ledger.record(fresh));
    }

    /** That somebody else was first is no failure. */
    @Override
    public LedgerEntry update(LedgerEntry changed) {
        return timing.of("update", () -> Attempt.of(() -> ledger.update(changed)))
                .get();
    }

    @Override
    public LedgerEntry updateSoon(LedgerEntry changed) {
        return timing.of("update", () -> Attempt.of(() -> ledger.updateSoon(changed)))
                .get();
    }

    /** A change that was made, or that came too late. */
    private record Attempt(Optional<LedgerEntry> made, Optional<LedgerConflictException> late) {
        static Attempt of(Supplier<LedgerEntry> change) {
            try {
                return new Attempt(Optional.of(change.get()), Optional.empty());
            } catch (LedgerConflictException e) {
                return new Attempt(Optional.empty(), Optional.of(e));
            }
        }

        LedgerEntry get() {
            if (late.isPresent()) {
                throw late.get();
            }
            return made.orElseThrow();
        }
    }

    @Override
    public Optional<LedgerEntry> entry(String key) {
        return timing.of("read", () -> ledger.entry(key));
    }

    @Override
    public List<LedgerEntry> ofTurn(String turnId) {
        return timing.of("read", () -> ledger.ofTurn(turnId));
    }

    @Override
    public boolean hasEarlier(LedgerEntry entry) {
        return timing.of("read", () -> ledger.hasEarlier(entry));
    }

    @Override
    public Optional<Instant> settledBefore(LedgerEntry entry) {
        return timing.of("read", () -> ledger.settledBefore(entry));
    }

    @Override
    public boolean abandon(String key, Instant now) {
        return timing.of("update", () -> ledger.abandon(key, now));
    }

    @Override
    public List<LedgerEntry> due(Instant now, int limit) {
        return timing.of("due", () -> ledger.due(now, limit));
    }

    @Override
    public List<LedgerEntry> list(Set<EntryState> states, int limit) {
        return timing.of("read", () -> ledger.list(states, limit));
    }

    @Override
    public List<LedgerEntry> ofCaller(String callerId, Set<EntryState> states, Instant since, int limit) {
        return timing.of("read", () -> ledger.ofCaller(callerId, states, since, limit));
    }

    @Override
    public List<LedgerEntry> news(String sessionId, String callerId) {
        return timing.of("read", () -> ledger.news(sessionId, callerId));
    }

    @Override
    public int forget(Instant writesBefore, Instant turnsBefore) {
        return timing.of("forget", () -> ledger.forget(writesBefore, turnsBefore));
    }
}
