package io.theopy.nlu.link;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * Tells slips of the finger from other names: {@code soliel} is Soleil, {@code marin} is not Martin.
 *
 * <p>Only one edit is forgiven, and only where it hardly makes another name: neighbouring letters swapped, a vowel
 * inside the word lost or added without changing its consonants, any letter inside a long word. Endings are not touched:
 * there the gender shows.
 */
final class NearSpelling {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_FOR_VOWEL = 6;
    private static final int LONG = 8;
    private static final int ENDING = 2;
    private static final double SWAPPED = 0.89;
    private static final double SLIPPED = 0.88;

    private NearSpelling() {}

    /** The word without each of its letters in turn, and itself: two words one edit apart share one of these. */
    static Set<String> neighbourhood(String word) {
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        for (int i = 0; i < word.length(); i++) {
            all.add(word.substring(0, i) + word.substring(i + 1));
        }
        return all;
    }

    /** How surely {@code said} was meant to be {@code name}; empty when it may well be something else. */
    static OptionalDouble similarity(String said, String name) {
        int shorter = Math.min(said.length(), name.length());
        if (shorter < SHORTEST || Math.abs(said.length() - name.length()) > 1 || said.equals(name)) {
            return OptionalDouble.empty();
        }
        int first = 0;
        while (first < shorter && said.charAt(first) == name.charAt(first)) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && said.charAt(said.length() - 1 - last) == name.charAt(name.length() - 1 - last)) {
            last++;
        }
        if (first == 0) {
            return OptionalDouble.empty();
        }
        String was = said.substring(first, said.length() - last);
        String is = name.substring(first, name.length() - last);
        if (was.length() == 2 && is.length() == 2 && was.charAt(0) == is.charAt(1) && was.charAt(1) == is.charAt(0)) {
            return OptionalDouble.of(SWAPPED);
        }
        if (was.length() > 1 || is.length() > 1 || last < ENDING) {
            return OptionalDouble.empty();
        }
        boolean longWord = shorter >= LONG;
        boolean vowelSlip = was.length() != is.length()
                && shorter >= SHORTEST_FOR_VOWEL - 1
                && Math.max(said.length(), name.length()) >= SHORTEST_FOR_VOWEL
                && "aeiouy".contains(was + is)
                && sameConsonants(said, name);
        return longWord || vowelSlip ? OptionalDouble.of(SLIPPED) : OptionalDouble.empty();
    }

    private static boolean sameConsonants(String said, String name) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(12);
        return code(metaphone, said).equals(code(metaphone, name));
    }

    private static Optional<String> code(DoubleMetaphone metaphone, String word) {
        return Optional.ofNullable(metaphone.doubleMetaphone(word));
    }
}
