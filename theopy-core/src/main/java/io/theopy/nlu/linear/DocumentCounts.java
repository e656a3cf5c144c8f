package io.theopy.nlu.linear;

import java.util.Arrays;

/** Counts in how many sentences each feature occurs. */
final class DocumentCounts {
    private final LongIntTable table = new LongIntTable(1 << 14);
    private int[] counts = new int[1 << 14];
    private int[] lastSentence = new int[1 << 14];
    private int sentences;

    /** Counts the features of one sentence, each once. */
    void add(long[] features) {
        sentences++;
        for (long feature : features) {
            int number = table.add(feature);
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
                lastSentence = Arrays.copyOf(lastSentence, number * 2);
            }
            if (lastSentence[number] != sentences) {
                lastSentence[number] = sentences;
                counts[number]++;
            }
        }
    }

    int of(long feature) {
        int number = table.get(feature);
        return number < 0 ? 0 : counts[number];
    }

    /** The features that occur in at least {@code minCount} sentences, in the order of their first occurrence. */
    long[] atLeast(int minCount) {
        long[] all = table.toArray();
        long[] kept = new long[all.length];
        int size = 0;
        for (int i = 0; i < all.length; i++) {
            if (counts[i] >= minCount) {
                kept[size++] = all[i];
            }
        }
        return Arrays.copyOf(kept, size);
    }
}
