package io.theopy.nlu.phrase;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The tokens that a phrase can start with: what lets a place in an utterance be passed over at the cost of one look-up.
 *
 * @param any whether it may start with anything
 * @param typed whether it may start with a token that holds a digit or starts with a symbol
 */
public record Openers(boolean any, boolean typed, Set<String> words) {
    public static final Openers ANY = new Openers(true, true, Set.of());
    public static final Openers TYPED = new Openers(false, true, Set.of());

    public static Openers words(Collection<String> words) {
        return new Openers(false, false, Set.copyOf(words));
    }

    /** Numbers in words or digits. */
    public static Openers number(Collection<String> words) {
        return words(words).or(TYPED);
    }

    public Openers or(Openers other) {
        Set<String> both = new HashSet<>(words);
        both.addAll(other.words);
        return new Openers(any || other.any, typed || other.typed, Set.copyOf(both));
    }

    public boolean allow(String form) {
        return any || words.contains(form) || typed && isTyped(form);
    }

    private static boolean isTyped(String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c < 'a' && c != '\'' || c > 'z' && i == 0 && !Character.isLetter(c)) {
                return true;
            }
        }
        return false;
    }
}
