package io.theopy.nlu.linear.feature;

import java.util.Arrays;

/** Counts in how many sentences each feature occurs. */
public final class DocumentCounts {
    private final LongIntTable table = new LongIntTable(1 << 14);
    private int[] counts = new int[1 << 14];
    private int[] lastSentence = new int[1 << 14];
    private int sentences;

    /** Counts the features of one sentence, each once; says their provisional numbers, see {@link #renumbered}. */
    public int[] add(long[] features) {
        sentences++;
        int[] numbers = new int[features.length];
        for (int i = 0; i < features.length; i++) {
            int number = table.add(features[i]);
            numbers[i] = number;
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
                lastSentence = Arrays.copyOf(lastSentence, number * 2);
            }
            if (lastSentence[number] != sentences) {
                lastSentence[number] = sentences;
                counts[number]++;
            }
        }
        return numbers;
    }

    /** How many sentences the feature with this provisional number occurs in. */
    public int of(int number) {
        return counts[number];
    }

    /** For each provisional number, the index of its feature in {@link #atLeast}, or -1 if it is not kept. */
    public int[] renumbered(int minCount) {
        int[] indices = new int[table.size()];
        int kept = 0;
        for (int number = 0; number < indices.length; number++) {
            indices[number] = counts[number] >= minCount ? kept++ : -1;
        }
        return indices;
    }

    /** The features that occur in at least {@code minCount} sentences, in the order of their first occurrence. */
    public long[] atLeast(int minCount) {
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
