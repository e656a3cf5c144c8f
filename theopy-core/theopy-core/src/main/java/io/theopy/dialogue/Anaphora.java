package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * "His invoices", « celle-là »: fills what a pronoun stands for with what was talked about last. Only what the ERP knows
 * (linked entities, numbers) can be referred to. Immutable, thread-safe.
 */
final class Anaphora {
    private static final PhraseList PERSONS = PhraseList.of(DialogueWords::persons);
    private static final PhraseList THINGS = PhraseList.of(DialogueWords::things);

    private final IntentCatalog catalog;
    private final PhraseList persons;
    private final PhraseList things;

    Anaphora(IntentCatalog catalog) {
        this.catalog = catalog;
        this.persons = PERSONS.and(pointedAt(catalog.domain().entities(), DialogueWords::pointing));
        List<SlotKind> references = catalog.domain().references();
        this.things = THINGS.and(pointedAt(references, DialogueWords::pointing))
                .and(pointedAt(references, DialogueWords::articles));
    }

    /** "This client", « la même pharmacie ». */
    private static Map<Language, List<String>> pointedAt(List<SlotKind> kinds, Function<DialogueWords, String> before) {
        Map<Language, List<String>> phrases = new HashMap<>();
        for (Language language : Languages.spoken()) {
            List<String> words = List.of(
                    before.apply(Languages.part(language, DialogueWords.class)).split("\\|"));
            phrases.put(
                    language,
                    kinds.stream()
                            .flatMap(kind -> kind.called(language).stream())
                            .flatMap(noun -> words.stream().map(word -> word + " " + noun))
                            .toList());
        }
        return phrases;
    }

    /** {@code meaning} with what pronouns in {@code said} stand for. */
    Interpretation resolve(Utterance said, Interpretation meaning, Map<String, SlotValue> focus) {
        if (focus.isEmpty() || meaning.candidates().isEmpty()) {
            return meaning;
        }
        return new Interpretation(meaning.candidates().stream()
                .map(proposed -> resolve(said, proposed, focus))
                .toList());
    }

    private ProposedIntent resolve(Utterance said, ProposedIntent proposed, Map<String, SlotValue> focus) {
        Optional<Intent> intent = catalog.find(proposed.intent());
        if (intent.isEmpty()) {
            return proposed;
        }
        ProposedIntent resolved = proposed;
        for (Slot slot : intent.get().slots()) {
            SlotValue given = proposed.slots().get(slot.name());
            SlotValue last = last(slot, focus);
            boolean open = given == null || (slot.type().isFree() && isPronoun(given, said));
            if (open && last != null && isReferable(slot, last) && refers(slot, said)) {
                resolved = resolved.with(slot.name(), last);
            }
        }
        return resolved;
    }

    /** What was in a slot of that name, else what something that was found belongs to. */
    private static @Nullable SlotValue last(Slot slot, Map<String, SlotValue> focus) {
        SlotValue named = focus.get(slot.name());
        return named == null && slot.kind().isEntity() ? focus.get(slot.kind().name()) : named;
    }

    private static boolean isReferable(Slot slot, SlotValue value) {
        return switch (slot.type()) {
            case ENTITY -> value.candidates().size() == 1;
            case REFERENCE -> true;
            default -> false;
        };
    }

    /** A thing may stand for an invoice; for a client only where the client is all there is to refer to. */
    private boolean refers(Slot slot, Utterance said) {
        boolean number = slot.type() == SlotType.REFERENCE;
        return number ? things.isIn(said) : persons.isIn(said) || (slot.required() && things.isIn(said));
    }

    private boolean isPronoun(SlotValue value, Utterance said) {
        for (int i = 0; i < said.tokens().size(); i++) {
            int length = Math.max(persons.lengthAt(said, i), things.lengthAt(said, i));
            if (length > 0 && said.original(i, i + length).equalsIgnoreCase(value.said())) {
                return true;
            }
        }
        return false;
    }
}
