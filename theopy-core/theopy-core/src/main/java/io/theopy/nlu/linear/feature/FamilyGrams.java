package io.theopy.nlu.linear.feature;

import io.theopy.text.Token;
import io.theopy.text.WordFamilies;
import java.util.List;

/**
 * The features that say what an utterance is about, whichever words it uses: the {@link WordFamilies} of its words, which
 * count for more than the words themselves; each family with the word before and after it; and pairs of families.
 */
final class FamilyGrams {
    private static final int FAMILY = 8;
    private static final int BESIDE = 9;
    private static final int PAIR = 10;
    /** Words further apart than this make no pair, so that the work stays linear in the length of what was said. */
    private static final int FARTHEST = 6;

    private final Grams grams;
    private final int[][] families;

    FamilyGrams(List<Token> tokens, WordFamilies known, Grams grams) {
        this.grams = grams;
        families = tokens.stream().map(token -> known.of(token.form())).toArray(int[][]::new);
    }

    /** @param words the hash of each word, or that of the mark for a rare one */
    void add(long[] words) {
        for (int i = 0; i < families.length; i++) {
            for (int family : families[i]) {
                grams.addEmphasised(FAMILY, family);
                if (i > 0) {
                    grams.add(BESIDE, Hashing.pair(words[i - 1], family));
                }
                if (i + 1 < families.length) {
                    grams.add(BESIDE, Hashing.pair(family, words[i + 1]));
                }
                addPairs(i, family);
            }
        }
    }

    private void addPairs(int at, int family) {
        int end = Math.min(families.length, at + FARTHEST + 1);
        for (int j = at + 1; j < end; j++) {
            for (int other : families[j]) {
                if (other != family) {
                    grams.addUnordered(PAIR, family, other);
                }
            }
        }
    }
}
