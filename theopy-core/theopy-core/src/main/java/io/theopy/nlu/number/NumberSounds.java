package io.theopy.nlu.number;

import java.util.Map;
import java.util.Set;

/**
 * What recognisers write for number words that sound the same. All folded. Immutable.
 *
 * @param hardlyWords those that are hardly ever meant beside a number: {@code won} for one, {@code neufs} for neuf
 * @param words those that are words of their own, such as {@code to} for two: numbers only inside of one, or after what
 *     is called by number
 * @param inside words that a number goes on with but never begins with: {@code hundred}, {@code and}
 */
public record NumberSounds(Map<String, String> hardlyWords, Map<String, String> words, Set<String> inside) {
    static final NumberSounds NONE = new NumberSounds(Map.of(), Map.of(), Set.of());

    public NumberSounds {
        hardlyWords = Map.copyOf(hardlyWords);
        words = Map.copyOf(words);
        inside = Set.copyOf(inside);
    }

    /** The number word that sounds like {@code form}; {@code form} itself for any other word. */
    String meant(String form) {
        return hardlyWords.getOrDefault(form, words.getOrDefault(form, form));
    }

    boolean isHeard(String form) {
        return hardlyWords.containsKey(form) || words.containsKey(form);
    }
}
