package io.theopy.nlu.statistical;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command of a template with something beside its value that makes the value doubtful: a word that a recogniser didn't
 * hear ("invoice {@code <unk>} forty nine"), or one more value of the kind ("invoice 101 104"). Thread-safe.
 */
final class DisturbedValues {
    private static final String UNHEARD = "unk";

    private final IntentCatalog catalog;
    private final TemplateIntentExtractor templates;

    DisturbedValues(IntentCatalog catalog, TemplateIntentExtractor templates) {
        this.catalog = catalog;
        this.templates = templates;
    }

    /** The command with the value in doubt; empty when nothing disturbs one. */
    Optional<ProposedIntent> command(Utterance said, List<ValueSpan> values, DialogueContext context) {
        return unheard(said, context).or(() -> twice(said, values, context));
    }

    private Optional<ProposedIntent> unheard(Utterance said, DialogueContext context) {
        for (int i = 0; i < said.tokens().size(); i++) {
            if (isUnheard(said, i)) {
                int at = i;
                return reading(Asides.without(said, i, i + 1), context)
                        .flatMap(reading -> reading.slots().entrySet().stream()
                                .filter(slot -> isNextTo(slot.getValue(), said, at))
                                .findFirst()
                                .map(slot ->
                                        doubted(reading, slot, slot.getValue().said(), Doubt.of(Doubt.Kind.IN_PART))));
            }
        }
        return Optional.empty();
    }

    private Optional<ProposedIntent> twice(Utterance said, List<ValueSpan> values, DialogueContext context) {
        for (int i = 1; i < values.size(); i++) {
            ValueSpan first = values.get(i - 1);
            ValueSpan second = values.get(i);
            if (first.kind().equals(second.kind()) && first.to() == second.from()) {
                String one = said.original(first.from(), first.to());
                String other = said.original(second.from(), second.to());
                return reading(Asides.without(said, second.from(), second.to()), context)
                        .flatMap(reading -> reading.slots().entrySet().stream()
                                .filter(slot -> slot.getValue().said().equals(one))
                                .findFirst()
                                .map(slot -> doubted(
                                        reading, slot, one + ", " + other, new Doubt(Doubt.Kind.EITHER, other))));
            }
        }
        return Optional.empty();
    }

    private Optional<ProposedIntent> reading(Utterance rest, DialogueContext context) {
        return templates
                .interpret(rest, context)
                .best()
                .filter(best -> catalog.find(best.intent())
                        .filter(intent -> !intent.isDialogueAct())
                        .isPresent());
    }

    private static ProposedIntent doubted(
            ProposedIntent reading, Map.Entry<String, SlotValue> slot, String words, Doubt doubt) {
        SlotValue value = slot.getValue();
        return reading.with(slot.getKey(), new SlotValue(value.value(), words, value.candidates(), Optional.of(doubt)));
    }

    /** As recognisers write it, in brackets of some kind. */
    static boolean isUnheard(Utterance said, int index) {
        Token token = said.tokens().get(index);
        return token.form().equals(UNHEARD)
                && token.start() > 0
                && "<[".indexOf(said.raw().charAt(token.start() - 1)) >= 0;
    }

    private static boolean isNextTo(SlotValue value, Utterance said, int index) {
        int start = value.said().isBlank() ? -1 : said.raw().indexOf(value.said());
        int end = start + value.said().length();
        Token token = said.tokens().get(index);
        boolean isWithin = start <= token.start() && token.end() <= end;
        boolean isBefore =
                index + 1 < said.tokens().size() && said.tokens().get(index + 1).start() == start;
        boolean isAfter = index > 0 && said.tokens().get(index - 1).end() == end;
        return start >= 0 && (isWithin || isBefore || isAfter);
    }
}
