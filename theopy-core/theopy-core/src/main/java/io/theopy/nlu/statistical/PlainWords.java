package io.theopy.nlu.statistical;

import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.account.ObstacleWords;
import io.theopy.nlu.account.OperatorFinder;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A sentence without what says nothing about its command: "okay so could you quickly mark invoice 131 as paid".
 *
 * @param said all of it
 * @param idle for each token of it, whether it is left out
 * @param plain the rest; spans still point into the same text
 */
record PlainWords(Utterance said, BitSet idle, Utterance plain) {
    /** Empty when nothing is idle, or nearly everything. */
    static Optional<PlainWords> of(Utterance said) {
        BitSet idle = OperatorFinder.idle(said);
        List<Token> rest = new ArrayList<>();
        for (int i = 0; i < said.tokens().size(); i++) {
            if (!idle.get(i)) {
                rest.add(said.tokens().get(i));
            }
        }
        return idle.isEmpty() || rest.size() < 2
                ? Optional.empty()
                : Optional.of(new PlainWords(said, idle, new Utterance(said.raw(), rest, said.language())));
    }

    /** Whether no value of {@code meaning} holds such a word, nor are words beside one that might be part of it. */
    boolean standBeside(Interpretation meaning, FreeSlots free) {
        return meaning.candidates().stream()
                .allMatch(reading -> reading.slots().entrySet().stream()
                        .noneMatch(slot -> isBroken(slot.getValue(), free.isFree(reading, slot.getKey()))));
    }

    /** Tells which slots take any words. */
    interface FreeSlots {
        boolean isFree(ProposedIntent reading, String slot);
    }

    private boolean isBroken(SlotValue value, boolean isFree) {
        int start = value.said().isBlank() ? -1 : said.raw().indexOf(value.said());
        int end = start + value.said().length();
        for (int i = idle.nextSetBit(0); start >= 0 && i >= 0; i = idle.nextSetBit(i + 1)) {
            Token token = said.tokens().get(i);
            boolean isWithin = start <= token.start() && token.end() <= end;
            boolean isNextTo = isFree && (isBefore(i + 1, start) || isAfter(i, end));
            if (isWithin || isNextTo) {
                return true;
            }
        }
        return false;
    }

    private boolean isBefore(int next, int start) {
        return next < said.tokens().size()
                && said.tokens().get(next).start() == start
                && !ObstacleWords.isCutOff(said, next);
    }

    private boolean isAfter(int index, int end) {
        return index > 0 && said.tokens().get(index - 1).end() == end && !ObstacleWords.isCutOff(said, index);
    }
}
