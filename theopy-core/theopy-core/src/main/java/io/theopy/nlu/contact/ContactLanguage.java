package io.theopy.nlu.contact;

import java.util.Set;

/**
 * How telephone numbers and email addresses are said in a language.
 *
 * @param at the words for the sign in an email address
 * @param repeats the words that a telephone number may begin with to say a digit several times
 * @param anyStart whether a national number may begin with another digit than 0
 */
public record ContactLanguage(Set<String> at, Set<String> repeats, boolean anyStart) {
    public ContactLanguage {
        at = Set.copyOf(at);
        repeats = Set.copyOf(repeats);
    }
}
