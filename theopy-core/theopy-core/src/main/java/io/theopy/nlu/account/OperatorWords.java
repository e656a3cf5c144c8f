package io.theopy.nlu.account;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a language says its {@link Operator}s: for each a regular expression over folded words with single blanks between
 * them. Immutable, thread-safe.
 */
public final class OperatorWords {
    private final Map<Operator, Pattern> patterns = new EnumMap<>(Operator.class);

    /** @param expressions what each operator is said with, whole words */
    public OperatorWords(Map<Operator, String> expressions) {
        expressions.forEach((operator, expression) ->
                patterns.put(operator, Pattern.compile("(?<![^ ])(?:" + expression + ")(?![^ ])")));
    }

    /** The pattern of every operator that the language has, in the order of the operators. */
    Map<Operator, Pattern> patterns() {
        return patterns;
    }
}
