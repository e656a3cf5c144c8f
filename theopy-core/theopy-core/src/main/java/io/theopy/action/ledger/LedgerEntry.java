package io.theopy.action.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Evidence;
import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One write, from before it is sent to its end. Holds the proposal and what spoke for it, not the call: whoever sends it
 * later has to get it past the router again. Immutable: the {@code with...} methods return changed copies.
 *
 * @param key the idempotency key that the ERP sees, and the reference that users are given
 * @param sequence the order of recording, over all sessions; 0 before it is recorded
 * @param version raised by each update; updates are compare-and-set
 * @param fingerprint of the action that was admitted; what is sent later must have the same
 * @param attempts how many times it was handed to the executor
 * @param due when the lease of {@code SENDING} ends, or when {@code QUEUED} and {@code UNKNOWN} are to be tried again
 * @param result what the ERP answered, once it is done
 * @param detail why it is where it is, for people
 * @param newsOwed whether the user has yet to hear how it ended
 * @param maybeSent when it may have reached the ERP for the first time: a try got no answer, or was lost with its process;
 *     empty as long as every try is known to have come to nothing
 */
public record LedgerEntry(
        String key,
        long sequence,
        long version,
        String turnId,
        String sessionId,
        Caller caller,
        Language language,
        ProposedIntent proposal,
        Evidence evidence,
        String fingerprint,
        EntryState state,
        int attempts,
        Instant recorded,
        Instant changed,
        Instant due,
        Optional<JsonNode> result,
        String detail,
        boolean newsOwed,
        Optional<Instant> maybeSent) {
    /** What changed further ahead than this was written before the clock was set back. */
    static final Duration CLOCK_SLACK = Duration.ofMinutes(1);

    /** One that never reached the ERP so far. */
    public LedgerEntry(
            String key,
            long sequence,
            long version,
            String turnId,
            String sessionId,
            Caller caller,
            Language language,
            ProposedIntent proposal,
            Evidence evidence,
            String fingerprint,
            EntryState state,
            int attempts,
            Instant recorded,
            Instant changed,
            Instant due,
            Optional<JsonNode> result,
            String detail,
            boolean newsOwed) {
        this(
                key,
                sequence,
                version,
                turnId,
                sessionId,
                caller,
                language,
                proposal,
                evidence,
                fingerprint,
                state,
                attempts,
                recorded,
                changed,
                due,
                result,
                detail,
                newsOwed,
                Optional.empty());
    }

    /** Whether its time has come. What changed over a minute from now has waited since before the clock was set back. */
    public boolean isDue(Instant now) {
        return !due.isAfter(now) || changed.isAfter(now.plus(CLOCK_SLACK));
    }

    /** Whether somebody is sending it at this moment. */
    public boolean isUnderWay(Instant now) {
        return state == EntryState.SENDING && !isDue(now);
    }

    /** When it may have reached the ERP for the first time, if nobody is sending it any more: who was, is lost. */
    public Optional<Instant> firstSent() {
        return state == EntryState.SENDING || state == EntryState.UNKNOWN
                ? maybeSent.or(() -> Optional.of(changed))
                : maybeSent;
    }

    /** Whether nobody can tell if it happened: it was sent, and no answer came or will be asked for. */
    public boolean mayHaveHappened() {
        return switch (state) {
            case SENDING, UNKNOWN -> true;
            case EXPIRED, DROPPED -> maybeSent.isPresent();
            case QUEUED, DONE, DECLINED, FAILED -> false;
        };
    }

    /** The same, stored as number {@code newSequence}. */
    public LedgerEntry stored(long newSequence, long newVersion) {
        return new LedgerEntry(
                key,
                newSequence,
                newVersion,
                turnId,
                sessionId,
                caller,
                language,
                proposal,
                evidence,
                fingerprint,
                state,
                attempts,
                recorded,
                changed,
                due,
                result,
                detail,
                newsOwed,
                maybeSent);
    }

    /** Handed to the executor; nobody else may until {@code leaseEnds}. */
    public LedgerEntry sending(Instant now, Instant leaseEnds) {
        return moved(EntryState.SENDING, attempts + 1, now, leaseEnds, result, detail, newsOwed, firstSent());
    }

    /** Waiting, as {@code QUEUED} or {@code UNKNOWN}, until {@code next}; the user will want to hear of it. */
    public LedgerEntry waiting(EntryState as, String why, Instant now, Instant next) {
        Optional<Instant> sent = as == EntryState.UNKNOWN ? firstSent().or(() -> Optional.of(now)) : maybeSent;
        return moved(as, attempts, now, next, result, why, true, sent);
    }

    /** At its end. */
    public LedgerEntry settled(EntryState as, Optional<JsonNode> answer, String why, Instant now) {
        boolean givenUp = as == EntryState.EXPIRED || as == EntryState.DROPPED;
        return moved(as, attempts, now, now, answer, why, newsOwed, givenUp ? firstSent() : maybeSent);
    }

    /** The user has not heard how it ended. */
    public LedgerEntry owing() {
        return moved(state, attempts, changed, due, result, detail, true, maybeSent);
    }

    /** The user heard how it ended, or does not need to. */
    public LedgerEntry told() {
        return moved(state, attempts, changed, due, result, detail, false, maybeSent);
    }

    /** The same, as far on as {@code later} is, as version {@code newVersion}. */
    LedgerEntry progressed(LedgerEntry later, long newVersion) {
        return moved(
                        later.state,
                        later.attempts,
                        later.changed,
                        later.due,
                        later.result,
                        later.detail,
                        later.newsOwed,
                        later.maybeSent)
                .stored(sequence, newVersion);
    }

    private LedgerEntry moved(
            EntryState newState,
            int newAttempts,
            Instant now,
            Instant newDue,
            Optional<JsonNode> newResult,
            String newDetail,
            boolean owed,
            Optional<Instant> sent) {
        return new LedgerEntry(
                key,
                sequence,
                version,
                turnId,
                sessionId,
                caller,
                language,
                proposal,
                evidence,
                fingerprint,
                newState,
                newAttempts,
                recorded,
                now,
                newDue,
                newResult,
                newDetail,
                owed,
                sent);
    }
}
