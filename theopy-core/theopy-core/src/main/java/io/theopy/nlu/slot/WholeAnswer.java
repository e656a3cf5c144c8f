package io.theopy.nlu.slot;

import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import io.theopy.text.Languages;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** Reads an answer that is nothing but a value, with what people say around one. */
public final class WholeAnswer {
    private WholeAnswer() {}

    public static Optional<SlotMatch> read(
            SlotRecognizer recognizer, SlotKind kind, Utterance said, LocalDateTime now) {
        Set<String> around =
                Languages.part(said.language(), SentenceWords.class).aroundAnswers();
        int size = said.tokens().size();
        for (int from = 0; from < size; from++) {
            for (SlotMatch match : recognizer.matchesAt(said, from, now)) {
                if (onlyFillers(said, match.to(), size, around)) {
                    return Optional.of(match);
                }
            }
            String form = said.tokens().get(from).form();
            if (!around.contains(form) && !names(form, kind)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean onlyFillers(Utterance said, int from, int to, Set<String> around) {
        for (int i = from; i < to; i++) {
            if (!around.contains(said.tokens().get(i).form())) {
                return false;
            }
        }
        return true;
    }

    /** Words that name the kind of value: "invoice 101". */
    private static boolean names(String form, SlotKind kind) {
        return kind.type() == SlotType.REFERENCE
                ? kind.allNouns().contains(form) || form.equals("#")
                : Languages.spoken().stream()
                        .anyMatch(language -> Languages.part(language, ValueWords.class)
                                .kind(kind.type())
                                .contains(form));
    }
}
