package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.ActionOutcome;
import io.theopy.action.IntentRouter;
import io.theopy.action.outbox.Dispatched;
import io.theopy.meaning.ProposedIntent;
import io.theopy.observe.Stage;
import io.theopy.turn.Outcome;
import java.util.Map;
import java.util.Optional;

/** What a user is told of what the ERP did. Stateless. */
final class Outcomes {
    private Outcomes() {}

    /** Of a write. */
    static Outcome of(ProposedIntent intent, Dispatched dispatched) {
        return dispatched.on(new Writes(intent));
    }

    private record Writes(ProposedIntent intent) implements Dispatched.Cases<Outcome> {
        @Override
        public Outcome settled(Dispatched.Settled end) {
            return of(intent, end.outcome());
        }

        @Override
        public Outcome queued(Dispatched.Queued end) {
            return new Outcome.Queued(intent.intent(), intent.values(), end.turnId());
        }

        @Override
        public Outcome unknown(Dispatched.Unknown end) {
            return new Outcome.Unknown(intent.intent(), intent.values(), end.turnId());
        }

        @Override
        public Outcome notRecorded(Dispatched.NotRecorded end) {
            return new Outcome.Failed(Outcome.Failed.RECORDS, end.detail(), true);
        }

        @Override
        public Outcome keyReused(Dispatched.KeyReused end) {
            return new Outcome.Refused(intent.intent(), intent.values(), Outcome.Refused.Reason.KEY_REUSED, "");
        }
    }

    /** Of a read, or of a write that is known to have ended. */
    static Outcome of(ProposedIntent intent, ActionOutcome outcome) {
        Map<String, String> values = intent.values();
        if (outcome instanceof ActionOutcome.Done done) {
            return new Outcome.Done(intent.intent(), values, done.body());
        }
        if (outcome instanceof ActionOutcome.Declined declined) {
            Outcome.Refused.Reason reason = switch (declined.status()) {
                case 403 -> Outcome.Refused.Reason.NOT_ALLOWED;
                case 404 -> Outcome.Refused.Reason.NOT_FOUND;
                default -> Outcome.Refused.Reason.DECLINED;
            };
            String detail = reason == Outcome.Refused.Reason.DECLINED ? declined.detail() : "";
            return new Outcome.Refused(intent.intent(), values, reason, detail);
        }
        ActionOutcome.Failed failed = outcome instanceof ActionOutcome.Failed known
                ? known
                : new ActionOutcome.Failed(true, "nobody answered");
        return new Outcome.Failed(Stage.EXECUTE.label(), failed.detail(), failed.retryable());
    }

    /** The one item that the router took, for replies to speak of. */
    static JsonNode chosen(JsonNode found, ProposedIntent intent) {
        JsonNode items = found.path("items");
        if (!items.isArray()) {
            return found;
        }
        String chosen = Optional.ofNullable(intent.slots().get(IntentRouter.CHOSEN))
                .map(value -> value.value())
                .orElse("");
        for (JsonNode item : items) {
            if (chosen.isEmpty() || item.path("id").asText().equals(chosen)) {
                return item;
            }
        }
        return found;
    }
}
