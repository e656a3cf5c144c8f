package io.theopy.nlu.slot;

import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The recognisers for all slot types that have a form of their own. */
public final class SlotRecognizers {
    private SlotRecognizers() {}

    /**
     * The recogniser for {@code type}.
     *
     * @throws IllegalArgumentException for free types ({@link SlotType#isFree()}) and {@link SlotType#CHOICE}: their
     *     values are found by the words around them, the catalogue or the directory
     */
    public static SlotRecognizer forType(SlotType type, Language language) {
        if (type.isFree() || type == SlotType.CHOICE) {
            throw new IllegalArgumentException("slot type " + type.label()
                    + " has no form of its own; find it by templates, the slot's choices or the directory");
        }
        return (said, from, now) -> List.of();
    }

    /**
     * The value if the whole utterance is one of this type, politeness, fillers and prepositions aside: the answer to
     * "Which date?". More lenient than {@link SlotRecognizer#matchesAt}: "two" answers "At what time?".
     *
     * @throws IllegalArgumentException as {@link #forType}
     */
    public static Optional<String> parseWhole(SlotType type, Utterance said, LocalDateTime now) {
        return forType(type, said.language()).matchesAt(said, 0, now).stream()
                .filter(m -> m.to() == said.tokens().size())
                .map(SlotMatch::value)
                .findFirst();
    }
}
