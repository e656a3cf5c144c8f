package io.theopy.nlu.contact;

import java.util.Map;
import java.util.Set;

/**
 * How telephone numbers and email addresses are said in a language. All folded. Immutable.
 *
 * @param at the words for the sign in an email address
 * @param joints the words for the signs between the words of one, with the sign: {@code dot}; several words with a
 *     blank between
 * @param repeats the words before a digit that is said once for several times, with how often
 * @param zeros the words for the digit zero
 * @param plus the words for the sign before an international number
 * @param anyStart whether a national number may begin with another digit than 0
 */
public record ContactLanguage(
        Set<String> at,
        Map<String, String> joints,
        Map<String, Integer> repeats,
        Set<String> zeros,
        Set<String> plus,
        boolean anyStart) {
    public ContactLanguage {
        at = Set.copyOf(at);
        joints = Map.copyOf(joints);
        repeats = Map.copyOf(repeats);
        zeros = Set.copyOf(zeros);
        plus = Set.copyOf(plus);
    }
}
