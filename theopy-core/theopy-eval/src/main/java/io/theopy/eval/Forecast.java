package io.theopy.eval;

import io.theopy.action.Admission;
import io.theopy.action.IntentRouter;
import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.Move;
import io.theopy.meaning.Interpretation;
import io.theopy.memory.Session;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.Role;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Asks the dialogue and the router themselves what they would do with an interpretation at the beginning of a
 * conversation, for a user who may do everything. Nothing is carried out.
 */
final class Forecast {
    private static final Caller ANYBODY = Caller.of("evaluation", Role.ADMINISTRATOR);

    private final Dialogue dialogue;
    private final IntentRouter router;

    Forecast(Dialogue dialogue, IntentRouter router) {
        this.dialogue = dialogue;
        this.router = router;
    }

    ForecastResult of(Utterance said, Interpretation meaning, LocalDateTime now) {
        Session session = Session.fresh("evaluation", now.toInstant(ZoneOffset.UTC));
        Move move = dialogue.decide(session, said, meaning, ANYBODY, session.lastUsed(), now);
        if (move instanceof Move.Act act) {
            return of(router.admit(act.intent(), ANYBODY, act.evidence()));
        }
        if (move instanceof Move.Remark) {
            return ForecastResult.ACT;
        }
        if (move instanceof Move.Say say) {
            return say.outcome() instanceof Outcome.NotUnderstood ? ForecastResult.REJECT : ForecastResult.ACT;
        }
        return ForecastResult.CLARIFY;
    }

    private static ForecastResult of(Admission admission) {
        boolean goesAhead = admission instanceof Admission.Admitted
                || admission instanceof Admission.NeedsConsent
                || admission instanceof Admission.NeedsLookup;
        return goesAhead ? ForecastResult.ACT : ForecastResult.ASK;
    }
}
