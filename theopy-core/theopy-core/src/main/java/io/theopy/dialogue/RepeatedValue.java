package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * "(Yes,) 101": the words after a yes that say nothing but a value that was asked about. Stricter than reading an answer
 * to a question: every word counts, for "101 if it is the right client" is no yes. Immutable, thread-safe.
 */
final class RepeatedValue {
    private static final PhraseList BEFORE = PhraseList.of(DialogueWords::beforeRepeated);
    private static final PhraseList AFTER = PhraseList.of(DialogueWords::afterRepeated);

    private final IntentCatalog catalog;
    private final PhraseList before;

    RepeatedValue(IntentCatalog catalog) {
        this.catalog = catalog;
        Map<Language, List<String>> nouns = new HashMap<>();
        for (Language language : Languages.spoken()) {
            String number = Languages.part(language, DialogueWords.class).number();
            nouns.put(
                    language,
                    catalog.domain().kinds().stream()
                            .flatMap(kind -> kind.nouns().getOrDefault(language, List.of()).stream())
                            .flatMap(noun -> Stream.of(noun, noun + " " + number))
                            .toList());
        }
        this.before = BEFORE.and(nouns);
    }

    /** Whether {@code words} are a value that {@code asked} has already, and nothing else. */
    boolean isIn(Utterance words, ProposedIntent asked, LocalDateTime now) {
        Utterance value = withoutCourtesy(words);
        return catalog.find(asked.intent()).map(Intent::slots).orElse(List.of()).stream()
                .anyMatch(slot -> Optional.ofNullable(asked.slots().get(slot.name()))
                        .filter(known -> says(value, slot, known, now))
                        .isPresent());
    }

    private static Utterance withoutCourtesy(Utterance words) {
        int size = words.tokens().size();
        for (int at = 1; at < size; at++) {
            if (at + AFTER.lengthAt(words, at) == size) {
                return words.part(0, at);
            }
        }
        return words;
    }

    private boolean says(Utterance words, Slot slot, SlotValue known, LocalDateTime now) {
        int size = words.tokens().size();
        for (int from = 0, opener = 1; from < size && opener > 0; from += opener) {
            Utterance value = words.part(from, size);
            if (slot.type().isFree() ? isPartOf(value, known) : isWhole(value, slot, known, now)) {
                return true;
            }
            opener = before.lengthAt(words, from);
        }
        return false;
    }

    private static boolean isPartOf(Utterance words, SlotValue known) {
        Set<String> own = new HashSet<>(Arrays.asList(
                TextPreprocessor.fold(known.value() + " " + known.said()).split("[^\\p{L}\\p{N}]+")));
        return words.tokens().stream().allMatch(token -> own.contains(token.form()));
    }

    private static boolean isWhole(Utterance words, Slot slot, SlotValue known, LocalDateTime now) {
        if (slot.type() == SlotType.CHOICE) {
            return words.normalized().equals(known.value());
        }
        SlotRecognizer recognizer = SlotRecognizers.forKind(slot.kind(), words.language());
        return Stream.concat(Stream.of(now), dayOf(known).stream())
                .flatMap(from -> recognizer.matchesAt(words, 0, from).stream())
                .filter(match -> match.doubt().isEmpty())
                .anyMatch(match -> match.to() == words.tokens().size() && isSame(match.value(), known.value()));
    }

    /** "At two" is said of the day that was asked about. */
    private static Optional<LocalDateTime> dayOf(SlotValue known) {
        return known.value().matches("\\d{4}-\\d{2}-\\d{2}T.*")
                ? Optional.of(LocalDate.parse(known.value().substring(0, 10)).atStartOfDay())
                : Optional.empty();
    }

    /** The day alone is part of a moment. */
    private static boolean isSame(String said, String known) {
        return known.equals(said) || known.startsWith(said + "T");
    }
}
