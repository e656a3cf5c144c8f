package io.theopy.internal.record;

import io.theopy.dialogue.DialogueActs;
import io.theopy.meaning.ProposedIntent;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the turn after a spoken one tells of how well that was heard. Nobody writes down what was really said, so this is
 * an estimate, good for a trend:
 *
 * <ul>
 *   <li>{@code denied}: a question about it is answered with no, it is called off, or taken back: one word.
 *   <li>{@code corrected}: the same command comes again with another value in place of one that was asked about: the
 *       words of the values that were replaced.
 *   <li>{@code repeated}: it led to nothing, and what comes now is mostly the same words: those that differ.
 * </ul>
 *
 * @param sign how it showed
 * @param words how many were heard wrongly, as far as that tells
 */
record HeardWrong(String sign, int words) {
    private static final Set<String> TAKES_BACK = Set.of(DialogueActs.DENY, DialogueActs.CANCEL, DialogueActs.UNDO);

    static Optional<HeardWrong> between(TurnResult spoken, TurnResult next) {
        if (next.understood()
                        .map(ProposedIntent::intent)
                        .filter(TAKES_BACK::contains)
                        .isPresent()
                || next.outcome() instanceof Outcome.Cancelled) {
            return Optional.of(new HeardWrong("denied", 1));
        }
        int replaced = replaced(spoken, next);
        if (replaced > 0) {
            return Optional.of(new HeardWrong("corrected", replaced));
        }
        return cameToNothing(spoken.outcome()) && isAlike(spoken, next)
                ? Optional.of(new HeardWrong("repeated", distance(words(spoken.said()), words(next.said()))))
                : Optional.empty();
    }

    /** Words, without case and punctuation. */
    static List<String> words(String said) {
        return Stream.of(said.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean cameToNothing(Outcome outcome) {
        return outcome instanceof Outcome.NotUnderstood
                || outcome instanceof Outcome.Clarify
                || outcome instanceof Outcome.AskSlot
                || outcome instanceof Outcome.Choose
                || outcome instanceof Outcome.Refused;
    }

    private static int replaced(TurnResult spoken, TurnResult next) {
        if (!(spoken.outcome() instanceof Outcome.Confirm)
                || spoken.understood().isEmpty()
                || next.understood().isEmpty()
                || !spoken.understood()
                        .get()
                        .intent()
                        .equals(next.understood().get().intent())) {
            return 0;
        }
        Map<String, String> now = next.understood().get().values();
        return spoken.understood().get().slots().entrySet().stream()
                .filter(slot -> now.containsKey(slot.getKey())
                        && !now.get(slot.getKey()).equals(slot.getValue().value()))
                .mapToInt(slot -> Math.max(1, words(slot.getValue().said()).size()))
                .sum();
    }

    /** At least half of the words are the same, in the same order. */
    private static boolean isAlike(TurnResult spoken, TurnResult next) {
        List<String> then = words(spoken.said());
        List<String> now = words(next.said());
        int longer = Math.max(then.size(), now.size());
        return longer > 1 && distance(then, now) * 2 <= longer;
    }

    /** How many words have to be put in, left out or replaced. */
    static int distance(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (int j = 0; j <= other.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int replace = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[other.size()];
    }
}
