package io.theopy.action.outbox;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.audit.AuditEvent;
import io.theopy.meaning.ProposedIntent;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Writes an audit record of each outgoing call, and of each queued write that will not go out. Thread-safe. */
final class CallAudit {
    private final AuditWriter audit;
    private final Clock clock;

    CallAudit(AuditWriter audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns whether the record survives this process; until it does, the call of a write is not to be forgotten
     * elsewhere. The decision on the turn, or the end of the write in the ledger, makes it safe from a loss of power.
     */
    boolean called(
            Action action, ProposedIntent proposal, String key, TurnContext turn, ActionOutcome outcome, long nanos) {
        return audit.addSoon(AuditEvent.of(
                        clock.instant(),
                        AuditEvent.Kind.CALL,
                        turn.requestId(),
                        turn.turnId(),
                        turn.sessionId(),
                        turn.caller().id())
                .about(action.intent(), action.arguments(), proposal.confidence())
                .calling(action.call().method() + " " + action.call().path(), key)
                .ended(result(outcome), Duration.ofNanos(nanos)));
    }

    /** A write that is not sent any more. */
    void gaveUp(LedgerEntry entry, String why) {
        audit.add(AuditEvent.of(
                        clock.instant(),
                        AuditEvent.Kind.OPERATION,
                        entry.turnId(),
                        entry.turnId(),
                        entry.sessionId(),
                        entry.caller().id())
                .about(
                        entry.proposal().intent(),
                        entry.proposal().values(),
                        entry.proposal().confidence())
                .calling("", entry.key())
                .ended("expired: " + why, Duration.ZERO));
    }

    /** {@code done}, {@code declined 409}, {@code failed: Teepy cannot be reached}, {@code unknown: ...}. */
    private static String result(ActionOutcome outcome) {
        if (outcome instanceof ActionOutcome.Declined declined) {
            return "declined " + declined.status();
        }
        if (outcome instanceof ActionOutcome.Failed failed) {
            return "failed: " + failed.detail();
        }
        if (outcome instanceof ActionOutcome.Unknown unknown) {
            return "unknown: " + unknown.detail();
        }
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
