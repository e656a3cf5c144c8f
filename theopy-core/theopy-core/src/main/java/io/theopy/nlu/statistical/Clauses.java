package io.theopy.nlu.statistical;

import io.theopy.nlu.account.FoundOperator;
import io.theopy.nlu.account.ObstacleWords;
import io.theopy.nlu.account.Operator;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;

/** The parts of a sentence between commas and the like, and words that tell why. */
record Clauses(List<Integer> starts, List<Integer> commands) {
    private static final int MOST = 5;
    private static final int LONG = 2;

    /**
     * A sentence with some of its words taken to stand beside the command.
     *
     * @param from of the tokens beside it
     * @param to after them
     * @param begin of the command, after a word that joins it to the reason
     * @param size how many tokens there are
     * @param tellsWhy whether a word such as "because" begins it
     */
    record Split(int from, int to, int begin, int size, boolean tellsWhy) {
        boolean isBefore() {
            return from == 0;
        }

        boolean isBeside(int token) {
            return from <= token && token < to;
        }

        boolean isEnd(int token) {
            return token == to;
        }

        /** Whether it has more than one word that is no value. */
        boolean isLong(List<ValueSpan> values) {
            int held = values.stream()
                    .filter(value -> isBeside(value.from()))
                    .mapToInt(ValueSpan::length)
                    .sum();
            return to - from - held >= LONG;
        }

        /** Whether a word that tells a reason joins the two. */
        boolean isReasoned() {
            return tellsWhy || begin > to;
        }

        Utterance command(Utterance said) {
            List<Token> rest = new ArrayList<>(said.tokens().subList(0, from));
            rest.addAll(said.tokens().subList(begin, size));
            return new Utterance(said.raw(), rest, said.language());
        }
    }

    static Clauses of(Utterance said, List<FoundOperator> operators) {
        int size = said.tokens().size();
        List<Integer> starts = new ArrayList<>();
        List<Integer> commands = new ArrayList<>();
        for (int at = 1; at < size; at++) {
            int token = at;
            int after = operators.stream()
                    .filter(operator -> operator.operator() == Operator.REASON && operator.from() == token)
                    .mapToInt(FoundOperator::to)
                    .findFirst()
                    .orElse(ObstacleWords.isCutOff(said, at) ? at : 0);
            if (after > 0) {
                starts.add(at);
                commands.add(after);
            }
        }
        starts.add(size);
        commands.add(size);
        return new Clauses(starts, commands);
    }

    /** What may be beside the command: the first clauses, the last ones, or those in the middle; few of them at first. */
    List<Split> splits() {
        List<Split> splits = new ArrayList<>();
        int inner = starts.size() - 1;
        int size = starts.get(inner);
        for (int i = 0; i < inner && inner <= MOST; i++) {
            splits.add(new Split(0, starts.get(i), commands.get(i), size, false));
        }
        for (int i = inner - 1; i >= 0 && inner <= MOST; i--) {
            splits.add(new Split(starts.get(i), size, size, size, commands.get(i) > starts.get(i)));
        }
        for (int i = 0; i + 1 < inner && inner <= MOST; i++) {
            splits.add(new Split(starts.get(i), starts.get(i + 1), commands.get(i + 1), size, false));
        }
        return splits;
    }
}
