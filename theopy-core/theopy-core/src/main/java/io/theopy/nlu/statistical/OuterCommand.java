package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.text.Utterance;
import java.util.Optional;

/**
 * "Remind me tomorrow to cancel the appointment": a command within the note of another one is to be noted, not to be
 * carried out. Thread-safe.
 */
final class OuterCommand {
    /** A note with fewer words before it might be a command by itself. */
    private static final int LEAST_BEFORE = 3;

    private static final double LIKELY = 0.4;

    private final IntentCatalog catalog;

    OuterCommand(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** Whether the note of a template's reading is, by itself, the command that the whole might be taken for. */
    boolean isIn(ProposedIntent template, MaskedUtterance masked, LanguageModel model) {
        return catalog.find(template.intent()).stream()
                .flatMap(intent -> intent.slots().stream())
                .filter(slot -> slot.type() == SlotType.TEXT)
                .flatMap(slot -> Optional.ofNullable(template.slots().get(slot.name())).stream())
                .anyMatch(note -> isCommand(note, masked, model));
    }

    private boolean isCommand(SlotValue note, MaskedUtterance masked, LanguageModel model) {
        int start = masked.said().raw().indexOf(note.said());
        int words = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; start >= 0 && i < masked.masked().tokens().size(); i++) {
            boolean isBefore = masked.masked().tokens().get(i).start() < start;
            words += isBefore && masked.values().get(i).isEmpty() ? 1 : 0;
            from += masked.masked().tokens().get(i).start() < start ? 1 : 0;
            to += masked.masked().tokens().get(i).end() <= start + note.said().length() ? 1 : 0;
        }
        if (words < LEAST_BEFORE || to - from < 2) {
            return false;
        }
        Utterance inner = masked.masked().part(from, to);
        Prediction prediction = model.predict(inner);
        return !prediction.rejected()
                && prediction
                        .best()
                        .filter(best -> best.probability() >= LIKELY)
                        .flatMap(best -> catalog.find(best.intent()))
                        .filter(Intent::writes)
                        .isPresent();
    }
}
