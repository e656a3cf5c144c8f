package io.theopy.internal.record;

import io.theopy.action.outbox.AuditWriter;
import io.theopy.audit.AuditEvent;
import io.theopy.meaning.ProposedIntent;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes what each turn came to into the audit log. Thread-safe. */
public final class DecisionAudit {
    private final AuditWriter audit;
    private final Clock clock;

    public DecisionAudit(AuditWriter audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public void decided(TurnRequest request, TurnResult result) {
        boolean asks = result.outcome() instanceof Outcome.Confirm
                || result.outcome() instanceof Outcome.ConfirmAll
                || result.outcome() instanceof Outcome.AskSlot
                || result.outcome() instanceof Outcome.Choose
                || result.outcome() instanceof Outcome.Clarify;
        String reply = result.reply().text();
        audit.add(AuditEvent.of(
                        clock.instant(),
                        AuditEvent.Kind.DECISION,
                        request.requestId(),
                        request.turnId(),
                        request.sessionId(),
                        request.caller().id())
                .about(
                        result.understood().map(ProposedIntent::intent).orElse(""),
                        result.understood().map(ProposedIntent::values).orElse(Map.of()),
                        result.understood().map(ProposedIntent::confidence).orElse(OptionalDouble.empty()))
                .saying(asks ? reply : "", asks ? "" : reply)
                .ended(result.outcome().kind(), result.timings().total()));
    }
}
