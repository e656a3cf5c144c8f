package io.theopy.nlu.account;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a language says its {@link Operator}s, and what it says to no purpose: regular expressions over folded words with
 * single blanks between them. Immutable, thread-safe.
 */
public final class OperatorWords {
    private final Map<Operator, Pattern> patterns = new EnumMap<>(Operator.class);
    private final Pattern idle;

    /**
     * @param expressions what each operator is said with, whole words
     * @param idle what says nothing about the command that it stands beside: courtesy, haste, words to begin with
     */
    public OperatorWords(Map<Operator, String> expressions, String idle) {
        expressions.forEach((operator, expression) -> patterns.put(operator, whole(expression)));
        this.idle = whole(idle);
    }

    private static Pattern whole(String expression) {
        return Pattern.compile("(?<![^ ])(?:" + expression + ")(?![^ ])");
    }

    Pattern idle() {
        return idle;
    }

    /** The pattern of every operator that the language has, in the order of the operators. */
    Map<Operator, Pattern> patterns() {
        return patterns;
    }
}
