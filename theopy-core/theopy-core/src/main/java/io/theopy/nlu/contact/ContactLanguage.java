package io.theopy.nlu.contact;

import java.util.Map;
import java.util.Set;

/**
 * How telephone numbers and email addresses are said in a language. All folded. Immutable.
 *
 * @param at the words for the sign in an email address, and for nothing else
 * @param near words that may stand for that sign too
 * @param joints the words for the signs between the words of an address, with the sign: {@code dot}; several words with a
 *     blank between; with nothing for words that only say that the others belong together
 * @param repeats the words before a digit or letter that is said once for several times, with how often
 * @param digits the words for the digit zero and the sign before an international number
 * @param leads the words before a value that is dictated, which never belong to it
 */
public record ContactLanguage(
        Set<String> at,
        Set<String> near,
        Map<String, String> joints,
        Map<String, Integer> repeats,
        Digits digits,
        Set<String> leads) {
    /**
     * Words that only telephone numbers have.
     *
     * @param zeros the words for the digit zero
     * @param plus the words for the sign before an international number
     * @param extensions the words before the number of a desk behind one
     * @param nouns what such numbers are called, and others too
     */
    public record Digits(Set<String> zeros, Set<String> plus, Set<String> extensions, Set<String> nouns) {
        public Digits {
            zeros = Set.copyOf(zeros);
            plus = Set.copyOf(plus);
            extensions = Set.copyOf(extensions);
            nouns = Set.copyOf(nouns);
        }
    }

    public ContactLanguage {
        at = Set.copyOf(at);
        near = Set.copyOf(near);
        joints = Map.copyOf(joints);
        repeats = Map.copyOf(repeats);
        leads = Set.copyOf(leads);
    }
}
