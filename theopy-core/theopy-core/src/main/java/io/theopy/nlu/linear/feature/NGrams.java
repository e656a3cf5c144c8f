package io.theopy.nlu.linear.feature;

import io.theopy.text.Token;
import java.util.Arrays;
import java.util.List;

/**
 * The features of an utterance, as hashes: words and their neighbours in pairs; character 2-5-grams within words, which
 * survive inflection and misspelling; unordered pairs of words that stand apart; and the first two again with every rare
 * word replaced by a mark, which says what surrounds a name that training never saw.
 */
public final class NGrams {
    private static final int WORD = 1;
    private static final int BIGRAM = 2;
    private static final int CHARACTERS = 3;
    private static final int APART = 4;
    private static final int RARE_BIGRAM = 5;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    /** Words further apart than this make no pair, so that the work stays linear in the length of what was said. */
    private static final int FARTHEST = 12;

    private static final long START = 0x51;
    private static final long END = 0x52;
    private static final long RARE = 0x53;

    private final long[] words;
    private long[] grams;
    private int size;

    private NGrams(List<Token> tokens) {
        words = wordsOf(tokens);
        grams = new long[64 + 48 * tokens.size()];
    }

    /** The hashes of the words alone. */
    public static long[] wordsOf(List<Token> tokens) {
        long[] words = new long[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = Hashing.of(tokens.get(i).form());
        }
        return words;
    }

    /** All features, with repetitions. */
    static long[] of(List<Token> tokens, LongIntTable frequent) {
        NGrams features = new NGrams(tokens);
        features.addWords();
        for (Token token : tokens) {
            features.addCharacters(token.form());
        }
        features.addRelations(frequent);
        return Arrays.copyOf(features.grams, features.size);
    }

    private void addWords() {
        long previous = START;
        for (long word : words) {
            add(WORD, word);
            add(BIGRAM, Hashing.pair(previous, word));
            previous = word;
        }
        add(BIGRAM, Hashing.pair(previous, END));
    }

    private void addCharacters(String form) {
        int length = form.length() + 2;
        for (int from = 0; from < length - 1; from++) {
            long hash = Hashing.start();
            int end = Math.min(length, from + LONGEST);
            for (int i = from; i < end; i++) {
                hash = Hashing.step(hash, i == 0 || i == length - 1 ? ' ' : form.charAt(i - 1));
                if (i - from + 1 >= SHORTEST) {
                    add(CHARACTERS, hash);
                }
            }
        }
    }

    private void addRelations(LongIntTable frequent) {
        long[] known = words.clone();
        for (int i = 0; i < known.length; i++) {
            if (frequent.get(known[i]) < 0) {
                known[i] = RARE;
            }
        }
        long previous = START;
        for (int i = 0; i <= known.length; i++) {
            long next = i == known.length ? END : known[i];
            if (previous == RARE || next == RARE) {
                add(RARE_BIGRAM, Hashing.pair(previous, next));
            }
            previous = next;
        }
        for (int i = 0; i < known.length; i++) {
            int end = Math.min(known.length, i + FARTHEST + 1);
            for (int j = i + 2; j < end; j++) {
                add(APART, Hashing.pair(Math.min(known[i], known[j]), Math.max(known[i], known[j])));
            }
        }
    }

    private void add(int kind, long hash) {
        if (size == grams.length) {
            grams = Arrays.copyOf(grams, size * 2);
        }
        grams[size++] = Hashing.feature(kind, hash);
    }
}
