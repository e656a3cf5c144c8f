package io.theopy.eval;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.nlu.Interpretation;
import io.theopy.nlu.ProposedIntent;
import io.theopy.nlu.SlotValue;

/** Says what the dialogue would do, by the same thresholds. */
final class Forecast {
    /** Below this a reading is asked about, never acted on. */
    static final double ACT = 0.60;

    private final IntentCatalog catalog;

    Forecast(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    Verdict of(Interpretation interpretation) {
        if (interpretation.candidates().isEmpty()) {
            return Verdict.REJECT;
        }
        ProposedIntent best = interpretation.candidates().get(0);
        if (best.confidence().orElse(1) < ACT || rivalled(interpretation, best)) {
            return Verdict.CLARIFY;
        }
        return catalog.find(best.intent())
                .map(intent -> isComplete(intent, best) ? Verdict.ACT : Verdict.ASK)
                .orElse(Verdict.REJECT);
    }

    private static boolean rivalled(Interpretation interpretation, ProposedIntent best) {
        return interpretation.candidates().stream()
                .skip(1)
                .anyMatch(other ->
                        other.confidence().orElse(1) >= best.confidence().orElse(1));
    }

    private static boolean isComplete(Intent intent, ProposedIntent proposed) {
        return intent.slots().stream().allMatch(slot -> isFilled(slot, proposed));
    }

    private static boolean isFilled(Slot slot, ProposedIntent proposed) {
        SlotValue value = proposed.slots().get(slot.name());
        if (value == null) {
            return !slot.required();
        }
        boolean hourMissing = slot.type() == SlotType.DATETIME && value.value().indexOf('T') < 0;
        return !value.isAmbiguous() && !hourMissing;
    }
}
