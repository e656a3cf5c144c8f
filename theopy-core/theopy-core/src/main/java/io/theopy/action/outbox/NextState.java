package io.theopy.action.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.ActionOutcome;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The state that a ledger entry is in after it was sent, by what the ERP answered. Stateless. */
final class NextState {
    /** The longest that the ERP can ask to be left alone. */
    private static final Duration MOST_ASKED = Duration.ofHours(1);

    private NextState() {}

    /**
     * @param mayWait whether it may be sent later if it did not happen now
     */
    static LedgerEntry after(
            LedgerEntry entry, ActionOutcome outcome, boolean mayWait, OutboxConfig config, Instant now) {
        Optional<JsonNode> nothing = Optional.empty();
        if (outcome instanceof ActionOutcome.Done done) {
            return entry.settled(EntryState.DONE, Optional.of(done.body()), "", now);
        }
        if (outcome instanceof ActionOutcome.Declined declined) {
            return entry.settled(EntryState.DECLINED, nothing, declined.status() + " " + declined.detail(), now);
        }
        if (outcome instanceof ActionOutcome.Unknown unknown) {
            Instant first = entry.maybeSent().orElse(entry.changed());
            if (Duration.between(first, now).compareTo(config.unknownLife()) > 0) {
                return entry.settled(EntryState.EXPIRED, nothing, Revalidation.UNTRACEABLE, now);
            }
            return entry.waiting(EntryState.UNKNOWN, unknown.detail(), now, now.plus(config.backOff(entry.attempts())));
        }
        ActionOutcome.Failed failed = (ActionOutcome.Failed) outcome;
        if (entry.maybeSent().isPresent()) {
            // An earlier try may have reached the ERP, so a failure now proves nothing.
            return entry.waiting(EntryState.UNKNOWN, failed.detail(), now, next(entry, failed, config, now));
        }
        return failed.retryable() && mayWait
                ? entry.waiting(EntryState.QUEUED, failed.detail(), now, next(entry, failed, config, now))
                : entry.settled(EntryState.FAILED, nothing, failed.detail(), now);
    }

    private static Instant next(LedgerEntry entry, ActionOutcome.Failed failed, OutboxConfig config, Instant now) {
        Duration own = config.backOff(entry.attempts());
        Duration asked = failed.retryAfter().compareTo(MOST_ASKED) < 0 ? failed.retryAfter() : MOST_ASKED;
        return now.plus(asked.compareTo(own) > 0 ? asked : own);
    }
}
