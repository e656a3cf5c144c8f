package io.theopy.nlu.llm;

import io.theopy.intent.Domain;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.link.NameCleaner;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.nlu.template.NoteCleaner;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Holds the values that a model gives against the user's own words: names and notes must stand in the sentence, dates
 * and numbers must be what our recognisers read there. Only a choice may be inferred. Thread-safe.
 */
final class SaidValues {
    private final TextPreprocessor preprocessor = new TextPreprocessor();
    private final NameCleaner names;
    private final EntityLinker linker;

    SaidValues(EntityLinker linker, Domain domain) {
        this.names = new NameCleaner(domain);
        this.linker = linker;
    }

    /** The value as read from the sentence; empty when the user did not say it. */
    Optional<SlotValue> read(Slot slot, String value, Utterance said, LocalDateTime now) {
        return switch (slot.type()) {
            case ENTITY ->
                words(value, said)
                        .map(words -> linker.link(new EntityKind(slot.kind().name()), words, said.language()));
            case NAME, CITY ->
                words(value, said)
                        .map(words -> SlotValue.of(names.clean(words, said.language()), words))
                        .filter(name -> !name.value().isEmpty());
            case TEXT -> words(value, said).map(words -> SlotValue.of(NoteCleaner.clean(words), words));
            case CHOICE ->
                Optional.of(value)
                        .filter(slot.choices()::containsKey)
                        .map(choice -> SlotValue.of(choice, said.original()));
            default -> typed(slot.type(), value, said, now);
        };
    }

    /** The place in the sentence where {@code value} stands, as the user wrote it. */
    private Optional<String> words(String value, Utterance said) {
        if (value.length() > said.raw().length()) {
            return Optional.empty();
        }
        List<String> wanted = forms(preprocessor.process(value, said.language()));
        int at = wanted.isEmpty() ? -1 : Collections.indexOfSubList(forms(said), wanted);
        return at < 0 ? Optional.empty() : Optional.of(said.original(at, at + wanted.size()));
    }

    /** Reads the sentence from left to right, each value as long as it is, so that no part of one counts. */
    private static Optional<SlotValue> typed(SlotType type, String value, Utterance said, LocalDateTime now) {
        SlotRecognizer recognizer = SlotRecognizers.forType(type, said.language());
        int from = 0;
        while (from < said.tokens().size()) {
            List<SlotMatch> matches = recognizer.matchesAt(said, from, now);
            if (matches.isEmpty()) {
                from++;
                continue;
            }
            SlotMatch longest = matches.get(0);
            if (longest.value().equals(value)) {
                return Optional.of(longest.as(said.original(longest.from(), longest.to())));
            }
            from = longest.to();
        }
        return Optional.empty();
    }

    private static List<String> forms(Utterance said) {
        return said.tokens().stream().map(Token::form).toList();
    }
}
