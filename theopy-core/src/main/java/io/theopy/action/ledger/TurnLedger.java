package io.theopy.action.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers writes before they are sent and keyed turns until they are forgotten: what makes one key have one effect.
 * What a method returned from is durable. Thread-safe, also across processes that share a database. Every method throws
 * {@link LedgerException} when the storage fails; then nothing was changed, or it cannot be told.
 */
public interface TurnLedger {
    /**
     * Claims {@code key} for a turn. Of several that come at once, one gets {@link TurnClaim.Begun}.
     *
     * @param requestHash of everything that makes the request what it is
     * @param leaseEnds when a turn that was never heard of again may be taken over
     */
    TurnClaim begin(TurnKey key, String requestHash, String turnId, Instant now, Instant leaseEnds);

    /** Stores the answer of the turn that holds {@code key}; does nothing when the turn was taken over meanwhile. */
    void answer(TurnKey key, String turnId, String answer, Instant now);

    /** Gives {@code key} back unused, when nothing came of the turn that holds it. */
    void release(TurnKey key, String turnId);

    /** The keyed turn of that id. */
    Optional<StoredTurn> turn(String turnId);

    /** Records a write; when there is one of that key, returns that one and changes nothing. */
    LedgerEntry record(LedgerEntry fresh);

    /**
     * Stores {@code changed} and returns it with its new version.
     *
     * @throws LedgerConflictException when the stored version is another one
     */
    LedgerEntry update(LedgerEntry changed);

    /** The write of that key. */
    Optional<LedgerEntry> entry(String key);

    /** The writes of a turn, oldest first. */
    List<LedgerEntry> ofTurn(String turnId);

    /** Whether an earlier write of the same session is not settled, so that this one has to wait. */
    boolean hasEarlier(LedgerEntry entry);

    /** Writes that are to be tried now, at most one of a session: its oldest that is not settled. Oldest first. */
    List<LedgerEntry> due(Instant now, int limit);

    /** Writes in one of {@code states}, oldest first. */
    List<LedgerEntry> list(Set<EntryState> states, int limit);

    /** Settled writes of this session and caller whose end the user has not heard of, oldest first. */
    List<LedgerEntry> news(String sessionId, String callerId);

    /** Forgets settled writes and turns that last changed before {@code before}; returns how many. */
    int forget(Instant before);
}
