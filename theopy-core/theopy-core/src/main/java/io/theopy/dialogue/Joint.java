package io.theopy.dialogue;

import io.theopy.intent.SlotType;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where two things that were said may be joined: "and", or a comma.
 *
 * @param from the first token of it, or the token after a lone comma
 * @param to the token after it
 */
record Joint(int from, int to) {
    private static final PhraseList WORDS = PhraseList.of(DialogueWords::links);
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** Whether a word says it: a comma alone joins the parts of a list, but not two commands. */
    boolean isSpoken() {
        return from < to;
    }

    /** In their order; without those within one value: "between 10 and 11". */
    static List<Joint> in(Utterance said) {
        List<Joint> joints = new ArrayList<>();
        int size = said.tokens().size();
        for (int at = 1; at < size; at++) {
            int words = WORDS.lengthAt(said, at);
            if (words > 0 && at + words < size && !isWithinValue(said, at)) {
                joints.add(new Joint(at, at + words));
                at += words;
            } else if (said.isAfterComma(at)) {
                joints.add(new Joint(at, at));
            }
        }
        return joints;
    }

    private static boolean isWithinValue(Utterance said, int at) {
        return Stream.of(
                        SlotRecognizers.forType(SlotType.NUMBER, said.language()),
                        SlotRecognizers.forType(SlotType.PERIOD, said.language()),
                        SlotRecognizers.spanning(SlotType.DATETIME, said.language()),
                        SlotRecognizers.spanning(SlotType.DURATION, said.language()))
                .anyMatch(values -> isWithin(values, said, at));
    }

    private static boolean isWithin(SlotRecognizer values, Utterance said, int at) {
        return IntStream.range(0, at)
                .anyMatch(
                        from -> values.matchesAt(said, from, ANY_TIME).stream().anyMatch(match -> match.to() > at));
    }
}
