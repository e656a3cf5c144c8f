package io.theopy.nlu.account;

import io.theopy.text.Utterance;

/** The words of an obstacle as the reply names them: those of the operator, and what it governs. Stateless. */
public final class ObstacleWords {
    private static final String ENDS = ",;:.!?()\u2013\u2014\u2192";

    /** "M. Dupont" goes on. */
    private static final int ABBREVIATED = 2;

    private ObstacleWords() {}

    public static String of(FoundOperator operator, Utterance said) {
        if (operator.operator() == Operator.REPEATED) {
            return said.original(operator.from(), operator.to());
        }
        int to = operator.to();
        while (to < said.tokens().size() && !isCutOff(said, to)) {
            to++;
        }
        return said.original(operator.from(), to);
    }

    /** Whether a comma or the like stands before the token. */
    public static boolean isCutOff(Utterance said, int index) {
        if (index == 0 || index >= said.tokens().size()) {
            return false;
        }
        int before = said.tokens().get(index - 1).end()
                - said.tokens().get(index - 1).start();
        String gap = said.raw()
                .substring(
                        said.tokens().get(index - 1).end(),
                        said.tokens().get(index).start());
        boolean isAbbreviated = gap.startsWith(".") && before <= ABBREVIATED;
        return !isAbbreviated && isEnd(gap);
    }

    private static boolean isEnd(String gap) {
        return gap.contains("->") || gap.contains(" - ") || gap.chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
    }
}
