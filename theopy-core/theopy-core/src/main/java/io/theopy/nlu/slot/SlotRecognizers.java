package io.theopy.nlu.slot;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The recognisers for all slot types that have a form of their own. */
public final class SlotRecognizers {
    private SlotRecognizers() {}

    /**
     * The recogniser for {@code type}. The first call for a language builds its grammar, which takes a moment.
     *
     * @throws IllegalArgumentException for free types ({@link SlotType#isFree()}) and {@link SlotType#CHOICE}: their
     *     values are found by the words around them, the catalogue or the directory
     */
    public static SlotRecognizer forType(SlotType type, Language language) {
        return of(type, SlotPhrases.of(language).recognizers());
    }

    /**
     * The recogniser for {@code slot}, which knows which way its dates are meant.
     *
     * @throws IllegalArgumentException as {@link #forType}
     */
    public static SlotRecognizer forSlot(Slot slot, Language language) {
        return SlotPhrases.of(language).recognizer(slot).orElseGet(() -> forKind(slot.kind(), language));
    }

    /**
     * The recogniser for values of {@code kind}.
     *
     * @throws IllegalArgumentException as {@link #forType}
     */
    public static SlotRecognizer forKind(SlotKind kind, Language language) {
        return kind.type() == SlotType.REFERENCE
                ? references(kind.allNouns(), language)
                : forType(kind.type(), language);
    }

    /** The recogniser for numbers of what is called by {@code nouns}, folded. */
    public static SlotRecognizer references(Set<String> nouns, Language language) {
        return SlotPhrases.of(language).reference(nouns);
    }

    /**
     * The recogniser for {@code slot} of {@code intent}; where the end of a moment can be taken too, its value has it after
     * a slash ({@code 2025-11-11T14:00/PT1H}): see {@link Lengths}.
     *
     * @throws IllegalArgumentException as {@link #forType}
     */
    public static SlotRecognizer forSlot(Slot slot, Intent intent, Language language) {
        return Lengths.areRead(slot, intent) ? spanning(slot.type(), language) : forSlot(slot, language);
    }

    /** The recogniser for values of {@code type} that may be said with an end. */
    public static SlotRecognizer spanning(SlotType type, Language language) {
        return of(type, SlotPhrases.of(language).spanning());
    }

    /** As {@link #parseWhole(SlotType, Utterance, LocalDateTime)}, for a slot, which knows which way its dates are meant. */
    public static Optional<SlotMatch> parseWhole(Slot slot, Utterance said, LocalDateTime now) {
        return SlotPhrases.of(said.language())
                .answer(slot)
                .map(recognizer -> WholeAnswer.read(recognizer, slot.kind(), said, now))
                .orElseGet(() -> parseWhole(slot.kind(), said, now).or(() -> spanningAnswer(slot, said, now)));
    }

    /** "From ten to eleven" answers "When?" where how long it takes is noted too, or is asked about. */
    private static Optional<SlotMatch> spanningAnswer(Slot slot, Utterance said, LocalDateTime now) {
        return slot.lasts().isPresent() || slot.type() == SlotType.DATE_OR_DATETIME
                ? WholeAnswer.read(spanning(slot.type(), said.language()), slot.kind(), said, now)
                : Optional.empty();
    }

    /**
     * The value if the whole utterance is one of this type, politeness, fillers and prepositions aside: the answer to
     * "Which date?". More lenient than {@link SlotRecognizer#matchesAt}: "two" answers "At what time?".
     *
     * @throws IllegalArgumentException as {@link #forType}
     */
    public static Optional<String> parseWhole(SlotType type, Utterance said, LocalDateTime now) {
        SlotRecognizer recognizer = of(type, SlotPhrases.of(said.language()).answers());
        return WholeAnswer.read(recognizer, SlotKind.of(type), said, now)
                .filter(match -> match.as(said.original()).isUsable())
                .map(SlotMatch::value);
    }

    private static Optional<SlotMatch> parseWhole(SlotKind kind, Utterance said, LocalDateTime now) {
        SlotRecognizer recognizer = kind.type() == SlotType.REFERENCE
                ? references(kind.allNouns(), said.language())
                : of(kind.type(), SlotPhrases.of(said.language()).answers());
        return WholeAnswer.read(recognizer, kind, said, now);
    }

    private static SlotRecognizer of(SlotType type, Map<SlotType, SlotRecognizer> recognizers) {
        SlotRecognizer recognizer = recognizers.get(type);
        if (recognizer == null) {
            throw new IllegalArgumentException("slot type " + type.label()
                    + " has no form of its own; find it by templates, the slot's choices or the directory");
        }
        return recognizer;
    }
}
