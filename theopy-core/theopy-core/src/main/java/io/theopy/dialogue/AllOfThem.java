package io.theopy.dialogue;

import io.theopy.intent.SlotType;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Hears that all of several things are meant: "all four of them", "both", « oui, toutes les quatre ». A count that is not
 * theirs says something else. Stateless.
 */
final class AllOfThem {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final PhraseList ALL =
            PhraseList.talk(words -> words.pointing().all());
    private static final PhraseList BOTH =
            PhraseList.talk(words -> words.pointing().both());
    private static final PhraseList ARTICLES =
            PhraseList.talk(words -> words.following().articles());
    private static final PhraseList AROUND =
            PhraseList.talk(words -> words.counting().around());
    private static final PhraseList COURTESY = PhraseList.of(DialogueWords::afterRepeated);

    private AllOfThem() {}

    /** Whether {@code said} is that, with nothing else but courtesy around it, of {@code size} things. */
    static boolean areCounted(Utterance said, int size) {
        int end = end(said);
        int all = ALL.lengthAt(said, 0);
        int both = size == 2 ? BOTH.lengthAt(said, 0) : 0;
        int from = all + ARTICLES.lengthAt(said, all);
        Optional<SlotMatch> count = from == 0 || from >= end
                ? Optional.empty()
                : SlotRecognizers.forType(SlotType.NUMBER, said.language()).matchesAt(said, from, ANY_TIME).stream()
                        .filter(number -> number.value().equals(String.valueOf(size)))
                        .findFirst();
        return isEnd(said, both, end)
                || count.filter(number -> isEnd(said, number.to(), end)).isPresent();
    }

    /** The same without a count: "all of them". */
    static boolean are(Utterance said, int size) {
        return areCounted(said, size) || isEnd(said, ALL.lengthAt(said, 0), end(said));
    }

    private static boolean isEnd(Utterance said, int at, int end) {
        return at > 0 && (at == end || at < end && at + AROUND.lengthAt(said, at) == end);
    }

    private static int end(Utterance said) {
        int size = said.tokens().size();
        return size - COURTESY.lengthBefore(said, size);
    }
}
