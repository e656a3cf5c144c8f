package io.theopy.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.Admission;
import io.theopy.action.IntentRouter;
import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.Move;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.memory.Session;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks the dialogue and the router themselves what they would do with an interpretation at the beginning of a
 * conversation, for a user who may do everything. Nothing is carried out.
 */
final class Forecast {
    /** What a lookup finds; nothing of it is looked at but that it is there. */
    private static final JsonNode FOUND = JsonNodeFactory.instance
            .objectNode()
            .put("id", "1")
            .put("number", "1")
            .put("when", "2025-11-05T10:00")
            .put("client_id", "1")
            .put("client", "Jane Doe");

    private final Dialogue dialogue;
    private final IntentCatalog catalog;
    private final IntentRouter router;
    private final Caller anybody;

    Forecast(Dialogue dialogue, IntentCatalog catalog) {
        this.dialogue = dialogue;
        this.catalog = catalog;
        this.router = new IntentRouter(catalog);
        this.anybody = new Caller("evaluation", "anybody", scopes(catalog));
    }

    private static Set<String> scopes(IntentCatalog catalog) {
        return catalog.intents().stream()
                .flatMap(intent -> intent.action().stream())
                .map(ActionBinding::scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    ForecastResult of(Utterance said, Interpretation meaning, LocalDateTime now) {
        if (meaning.best().flatMap(best -> catalog.setAnswer(best.intent())).isPresent()) {
            // It is only answered: nothing is done or offered.
            return ForecastResult.REJECT;
        }
        Session session = Session.fresh("evaluation", now.toInstant(ZoneOffset.UTC));
        Move move = dialogue.decide(session, said, meaning, anybody, session.lastUsed(), now);
        if (move instanceof Move.Act act) {
            return of(router.admit(act.intent(), anybody, act.evidence()));
        }
        if (move instanceof Move.Remark) {
            return ForecastResult.ACT;
        }
        if (move instanceof Move.Say say) {
            return say.outcome() instanceof Outcome.NotUnderstood ? ForecastResult.REJECT : ForecastResult.ACT;
        }
        return ForecastResult.CLARIFY;
    }

    /** Whether a question comes before it is done, whatever a lookup finds. */
    boolean asks(Utterance said, Interpretation meaning, LocalDateTime now) {
        Session session = Session.fresh("evaluation", now.toInstant(ZoneOffset.UTC));
        Move move = dialogue.decide(session, said, meaning, anybody, session.lastUsed(), now);
        if (!(move instanceof Move.Act act)) {
            return !(move instanceof Move.Say) && !(move instanceof Move.Remark);
        }
        Admission admission = router.admit(act.intent(), anybody, act.evidence());
        Admission found = admission instanceof Admission.NeedsLookup
                ? router.admit(act.intent(), anybody, act.evidence().finding(FOUND))
                : admission;
        return found instanceof Admission.NeedsConsent || of(admission) == ForecastResult.ASK;
    }

    private static ForecastResult of(Admission admission) {
        boolean goesAhead = admission instanceof Admission.Admitted
                || admission instanceof Admission.NeedsConsent
                || admission instanceof Admission.NeedsLookup;
        return goesAhead ? ForecastResult.ACT : ForecastResult.ASK;
    }
}
