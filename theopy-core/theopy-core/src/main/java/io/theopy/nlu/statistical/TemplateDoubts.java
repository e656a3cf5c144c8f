package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What speaks against a reading that a template gives, or which of its values are only free words. Thread-safe. */
final class TemplateDoubts {
    private static final double DISPUTED = 0.6;
    private static final double OPPOSITE = 0.05;

    private final IntentCatalog catalog;
    private final OuterCommand outerCommand;

    TemplateDoubts(IntentCatalog catalog, OuterCommand outerCommand) {
        this.catalog = catalog;
        this.outerCommand = outerCommand;
    }

    /** "Reminder Friday finished" holds hardly a note. */
    boolean isOneWord(ProposedIntent template, Prediction prediction) {
        return template.slots().entrySet().stream()
                        .filter(slot -> type(template, slot.getKey()).equals(Optional.of(SlotType.TEXT)))
                        .anyMatch(slot -> !slot.getValue().said().contains(" "))
                && prediction.ranked().stream()
                        .anyMatch(other -> other.probability() >= OPPOSITE
                                && !other.intent().equals(template.intent())
                                && catalog.find(other.intent())
                                        .filter(Intent::writes)
                                        .isPresent());
    }

    /** Whether some value is free words, which take those of another command as well; the model is asked about it. */
    boolean isLoose(ProposedIntent template) {
        return template.slots().entrySet().stream()
                .anyMatch(slot -> type(template, slot.getKey())
                        .filter(type ->
                                type.isFree() && slot.getValue().candidates().isEmpty())
                        .isPresent());
    }

    /** Whether a template's reading is none: the model knows better, or something known stands where a town should. */
    boolean isRefuted(ProposedIntent template, Utterance said, List<ValueSpan> found, LanguageModel model) {
        MaskedUtterance masked = MaskedUtterance.of(said, found);
        List<ValueSpan> named = new ArrayList<>(found);
        boolean swallows = false;
        String town = "";
        for (Map.Entry<String, SlotValue> slot : template.slots().entrySet()) {
            Optional<Slot> taking = slot(template, slot.getKey());
            SlotType type = taking.map(Slot::type).orElse(SlotType.TEXT);
            SlotValue value = slot.getValue();
            if (value.candidates().isEmpty() && isLinkable(taking, value, masked)) {
                return true;
            }
            Optional<String> newOne = taking.flatMap(Slot::of);
            if (newOne.isPresent()) {
                ValueSpan.naming(said, value.said(), ValueKind.entity(newOne.get()))
                        .ifPresent(name -> {
                            named.removeIf(name::overlaps);
                            named.add(name);
                        });
            }
            if (type == SlotType.CITY) {
                town = value.said();
            }
            swallows |= isAnyWords(type);
        }
        return swallows
                && !outerCommand.isIn(template, masked, model)
                && isOutOfScope(template, TownInShort.of(town, said, named), model);
    }

    /** Whether what commands are about, and the directory has, stands where a town or another of its kind should. */
    private boolean isLinkable(Optional<Slot> taking, SlotValue value, MaskedUtterance said) {
        return catalog.domain()
                .subject()
                .filter(kind -> taking.filter(slot -> slot.type() == SlotType.CITY || slot.isOf(kind))
                        .isPresent())
                .filter(kind -> said.names(ValueKind.entity(kind.name()), value.said()))
                .isPresent();
    }

    /** What is called by a new name is judged as if the name were known. */
    private static boolean isOutOfScope(ProposedIntent template, MaskedUtterance said, LanguageModel model) {
        Prediction prediction = model.predict(said);
        double probability = prediction.ranked().stream()
                .filter(scored -> scored.intent().equals(template.intent()))
                .mapToDouble(Prediction.ScoredIntent::probability)
                .findFirst()
                .orElse(0);
        return prediction.outOfScope() >= DISPUTED && prediction.outOfScope() > probability;
    }

    /** A new name may hold one that is known, or a number or time; a template that says so is right. */
    boolean isInName(ValueSpan value, Interpretation certain, Utterance said) {
        return certain.best().stream()
                .flatMap(best -> best.slots().entrySet().stream()
                        .filter(slot -> type(best, slot.getKey()).equals(Optional.of(SlotType.NAME))))
                .anyMatch(slot -> slot.getValue().said().contains(said.original(value.from(), value.to())));
    }

    boolean holdsText(ProposedIntent template) {
        return template.slots().keySet().stream()
                .anyMatch(slot -> type(template, slot).equals(Optional.of(SlotType.TEXT)));
    }

    /** What nobody can look up. */
    static boolean isAnyWords(SlotType type) {
        return type == SlotType.TEXT || type == SlotType.NAME || type == SlotType.CITY;
    }

    /** Whether what was learned sees other free words than the template, which would be written down. */
    boolean endsElsewhere(ProposedIntent template, MaskedUtterance said, SlotFilling filling, LanguageModel model) {
        Intent intent = catalog.find(template.intent()).orElseThrow();
        boolean holdsNumber = template.slots().values().stream()
                .anyMatch(value -> isNote(value, said, ValueKind.PHONE) || isNote(value, said, ValueKind.EMAIL));
        SlotFilling.Filled filled = filling.fill(intent, said, model.tag(said, intent));
        return intent.writes()
                && (holdsNumber
                        || intent.slots().stream()
                                .filter(slot -> isAnyWords(slot.type()))
                                .anyMatch(slot -> WordEnds.differ(
                                        value(template.slots(), slot), value(filled.slots(), slot), intent, model)));
    }

    /** A telephone number in a note is rather meant for the client's file. */
    private static boolean isNote(SlotValue value, MaskedUtterance said, ValueKind kind) {
        return value.value().contains(" ") && said.names(kind, value.value());
    }

    private static String value(Map<String, SlotValue> slots, Slot slot) {
        SlotValue value = slots.get(slot.name());
        return value == null ? "" : value.value();
    }

    Optional<SlotType> type(ProposedIntent proposed, String slot) {
        return slot(proposed, slot).map(Slot::type);
    }

    private Optional<Slot> slot(ProposedIntent proposed, String slot) {
        return catalog.find(proposed.intent()).flatMap(intent -> intent.slot(slot));
    }
}
