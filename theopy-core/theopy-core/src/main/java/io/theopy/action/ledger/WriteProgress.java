package io.theopy.action.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a write has come. Each update of an entry replaces it. Immutable.
 *
 * @param state where it stands
 * @param attempts how many times it was handed to the executor
 * @param changed when it came to where it stands
 * @param due when the lease of {@code SENDING} ends, or when {@code QUEUED} and {@code UNKNOWN} are to be tried again
 * @param result what the ERP answered, once it is done
 * @param detail why it is where it is, for people
 * @param newsOwed whether the user has yet to hear how it ended
 * @param maybeSent when it may have reached the ERP for the first time: a try got no answer, or was lost with its process;
 *     empty as long as every try is known to have come to nothing
 */
public record WriteProgress(
        EntryState state,
        int attempts,
        Instant changed,
        Instant due,
        Optional<JsonNode> result,
        String detail,
        boolean newsOwed,
        Optional<Instant> maybeSent) {
    public WriteProgress {
        Objects.requireNonNull(state, "state must not be null");
        Objects.requireNonNull(changed, "changed must not be null");
        Objects.requireNonNull(due, "due must not be null");
        Objects.requireNonNull(result, "result must not be null");
        Objects.requireNonNull(detail, "detail must not be null");
        Objects.requireNonNull(maybeSent, "maybeSent must not be null");
    }

    /** About to be sent for the first time, by somebody who has until {@code leaseEnds} for it. */
    public static WriteProgress begun(Instant now, Instant leaseEnds) {
        return new WriteProgress(EntryState.SENDING, 1, now, leaseEnds, Optional.empty(), "", false, Optional.empty());
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

    WriteProgress sending(Instant now, Instant leaseEnds) {
        return new WriteProgress(
                EntryState.SENDING, attempts + 1, now, leaseEnds, result, detail, newsOwed, firstSent());
    }

    WriteProgress waiting(EntryState as, String why, Instant now, Instant next) {
        Optional<Instant> sent = as == EntryState.UNKNOWN ? firstSent().or(() -> Optional.of(now)) : maybeSent;
        return new WriteProgress(as, attempts, now, next, result, why, true, sent);
    }

    WriteProgress settled(EntryState as, Optional<JsonNode> answer, String why, Instant now) {
        boolean givenUp = as == EntryState.EXPIRED || as == EntryState.DROPPED;
        return new WriteProgress(as, attempts, now, now, answer, why, newsOwed, givenUp ? firstSent() : maybeSent);
    }

    WriteProgress owing(boolean owed) {
        return new WriteProgress(state, attempts, changed, due, result, detail, owed, maybeSent);
    }
}
