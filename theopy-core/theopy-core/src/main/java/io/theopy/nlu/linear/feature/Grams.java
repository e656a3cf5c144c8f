package io.theopy.nlu.linear.feature;

import java.util.Arrays;

/**
 * Collects the features of one utterance, as hashes. The lowest bit of a hash says whether it is one that counts for
 * more. For one thread.
 */
final class Grams {
    private static final long EMPHASIS = 1;

    private long[] grams;
    private int size;

    Grams(int expected) {
        grams = new long[expected];
    }

    static boolean isEmphasised(long gram) {
        return (gram & EMPHASIS) != 0;
    }

    void add(int kind, long hash) {
        put(Hashing.feature(kind, hash) & ~EMPHASIS);
    }

    void addEmphasised(int kind, long hash) {
        put(Hashing.feature(kind, hash) | EMPHASIS);
    }

    /** Of two things in whichever order. */
    void addUnordered(int kind, long one, long other) {
        add(kind, Hashing.pair(Math.min(one, other), Math.max(one, other)));
    }

    /** All that were added, with repetitions. */
    long[] toArray() {
        return Arrays.copyOf(grams, size);
    }

    private void put(long gram) {
        if (size == grams.length) {
            grams = Arrays.copyOf(grams, size * 2);
        }
        grams[size++] = gram;
    }
}
