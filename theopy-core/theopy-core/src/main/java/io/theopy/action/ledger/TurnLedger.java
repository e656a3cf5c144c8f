package io.theopy.action.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers writes before they are sent and keyed turns until they are forgotten: what makes one key have one effect.
 * What a method returned from survives the process. Recorded and updated writes survive a loss of power, too; what is said
 * of keyed turns, and {@link #updateSoon}, does once a later write was recorded or updated: it is never needed before.
 * Thread-safe, also across processes that share a database. Every method throws
 * {@link LedgerException} when the storage fails; then nothing was changed, or it cannot be told. Times are kept to the
 * microsecond.
 */
public interface TurnLedger {
    /**
     * Claims {@code key} for a turn. Of several that come at once, one gets {@link TurnClaim.Begun}; of several that find
     * a lease at its end, one gets {@link TurnClaim.TakenOver}.
     *
     * @param requestHash of everything that makes the request what it is
     * @param leaseEnds when a turn that was never heard of again may be taken over
     */
    TurnClaim begin(TurnKey key, String requestHash, String turnId, Instant now, Instant leaseEnds);

    /**
     * Stores the answer of the turn that holds {@code key}; does nothing when the turn was taken over meanwhile, or has
     * its answer.
     */
    void answer(TurnKey key, String turnId, String answer, Instant now);

    /** Gives {@code key} back unused, when nothing came of the turn that holds it: not taken over, not answered. */
    void release(TurnKey key, String turnId);

    /** The keyed turn of that id, or the one that took it over. */
    Optional<KeyedTurn> turn(String turnId);

    /** Records a write; when there is one of that key, returns that one and changes nothing. */
    LedgerEntry record(LedgerEntry fresh);

    /**
     * Stores how far {@code changed} has come (state, attempts, times, result, detail, news, whether it may have been
     * sent) and returns it with its new
     * version. What was recorded (who, what, when, where in the order) stays as it was.
     *
     * @throws LedgerConflictException when the stored version is another one, or the entry is not there
     */
    LedgerEntry update(LedgerEntry changed);

    /** The same for what can be found out again under the write's key: it need not survive a loss of power by itself. */
    default LedgerEntry updateSoon(LedgerEntry changed) {
        return update(changed);
    }

    /** The write of that key. */
    Optional<LedgerEntry> entry(String key);

    /** The writes of a turn, with those of the turns that it took over; oldest first. */
    List<LedgerEntry> ofTurn(String turnId);

    /** Whether a write of the same session that was recorded before this one is not settled, so that it has to wait. */
    boolean hasEarlier(LedgerEntry entry);

    /** When the last of those was settled that were recorded before this one in the same session; empty if none is. */
    Optional<Instant> settledBefore(LedgerEntry entry);

    /**
     * Takes a write out without reading it, for one that cannot be read: it counts as dropped, and nobody is told.
     * Returns whether there was one of that key that was neither settled nor under way.
     */
    boolean abandon(String key, Instant now);

    /**
     * Writes whose time has come, at most one of a session: its oldest that is not settled. Oldest first. What
     * changed over a minute after {@code now} is due too: the clock was set back since. Several
     * processes may be given the same one: whoever wants to send it moves it to {@code SENDING} first, and passes over
     * it on a {@link LedgerConflictException}.
     */
    List<LedgerEntry> due(Instant now, int limit);

    /** Writes in one of {@code states}, oldest first. Like {@code due} and {@code news}, without any that cannot be read. */
    List<LedgerEntry> list(Set<EntryState> states, int limit);

    /**
     * The newest {@code limit} writes of a caller, in any session, that were recorded at {@code since} or later and are in
     * one of {@code states}; newest first, without any that cannot be read.
     */
    List<LedgerEntry> ofCaller(String callerId, Set<EntryState> states, Instant since, int limit);

    /** Settled writes of this session and caller whose end the user has not heard of, oldest first. */
    List<LedgerEntry> news(String sessionId, String callerId);

    /** The newest {@code limit} keyed turns of a caller that are remembered, the newest first. */
    List<KeyedTurn> turnsOf(String callerId, int limit);

    /**
     * Takes out what {@code callerId} said and was told, in one session or in all, as far as it is over: of stored answers
     * that there was one is kept, so that no key has an effect twice; settled writes go, unless the turn of theirs that
     * came with a key has no answer yet. Returns how many answers and writes.
     */
    int erase(String callerId, Optional<String> sessionId);

    /**
     * Forgets what is over: settled writes that last changed before {@code writesBefore}, and turns that last changed
     * before {@code turnsBefore} and are not under way; returns how many. A turn is kept as long as one of its writes is
     * not settled.
     */
    int forget(Instant writesBefore, Instant turnsBefore);
}
