package io.theopy.dialogue;

import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes "no, I meant Tuesday", "not 101, 102" and "Tuesday, not Monday" apart. Stateless. */
final class CorrectingWords {
    /** Words that say by themselves that something was wrong. */
    private static final PhraseList INSISTING = PhraseList.of(DialogueWords::insisting);
    /** Words that may come with those, or with an answer to a question. */
    private static final PhraseList LEADING = PhraseList.of(DialogueWords::leading);

    private static final PhraseList TRAILING = PhraseList.of(DialogueWords::trailing);
    private static final PhraseList NEGATING = PhraseList.of(DialogueWords::negating);

    /**
     * One way to read a correction.
     *
     * @param value the words for the new value
     * @param replaced the words for the value that it replaces, if the user said it
     * @param insists whether it says that something was wrong, and does not only name another value
     */
    record Reading(Utterance value, Optional<Utterance> replaced, boolean opened, boolean insists) {}

    private CorrectingWords() {}

    /** The readings of {@code said}, those that name the old value as well first. */
    static List<Reading> read(Utterance said) {
        List<Reading> readings = new ArrayList<>();
        int size = said.tokens().size();
        int from = skip(said, 0);
        int to = skipBack(said, from);
        boolean negated = from > 0 && negates(said, from);
        for (int at = from + 1; at < to; at++) {
            int negation = NEGATING.lengthAt(said, at);
            if (negation > 0 && at + negation < to) {
                readings.add(contrast(said.part(from, at), said.part(at + negation, to)));
            }
            int value = skip(said, at);
            if (negated && value < to) {
                readings.add(contrast(said.part(value, to), said.part(from, at)));
            }
        }
        boolean insists = insists(said, 0, from) || insists(said, to, size);
        for (int start = from; start < to && start >= 0; start = beforeLeading(said, start)) {
            readings.add(new Reading(said.part(start, to), Optional.empty(), from > 0, insists));
        }
        return readings;
    }

    private static Reading contrast(Utterance value, Utterance replaced) {
        return new Reading(value, Optional.of(replaced), true, true);
    }

    /** Whether the words before {@code from} end in a negation: "no, not Martha, ...". */
    private static boolean negates(Utterance said, int from) {
        for (int at = 0; at < from; at++) {
            if (NEGATING.lengthAt(said, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean insists(Utterance said, int from, int to) {
        for (int at = from; at < to; at++) {
            if (INSISTING.lengthAt(said, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int skip(Utterance said, int start) {
        int from = start;
        for (int length = opener(said, from); length > 0; length = opener(said, from)) {
            from += length;
        }
        return from;
    }

    /** Where the leading word before {@code start} begins, which may belong to the value ("at ten"); -1 for none. */
    private static int beforeLeading(Utterance said, int start) {
        return start > 0 && LEADING.lengthAt(said, start - 1) == 1 ? start - 1 : -1;
    }

    private static int opener(Utterance said, int at) {
        return Math.max(INSISTING.lengthAt(said, at), LEADING.lengthAt(said, at));
    }

    private static int skipBack(Utterance said, int from) {
        int to = said.tokens().size();
        for (int at = to - 1; at > from; at--) {
            if (at + Math.max(INSISTING.lengthAt(said, at), TRAILING.lengthAt(said, at)) == to) {
                to = at;
            }
        }
        return to;
    }
}
