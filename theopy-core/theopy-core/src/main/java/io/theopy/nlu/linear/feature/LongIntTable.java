package io.theopy.nlu.linear.feature;

import java.util.Arrays;

/**
 * A growing table from 64-bit hashes to non-negative numbers, numbered in the order of arrival; keeps hashes instead of
 * strings, so that a vocabulary of 100,000 n-grams takes 3 MB and a look-up some nanoseconds. Open addressing with
 * linear probing. Not thread-safe while it grows.
 */
public final class LongIntTable {
    private static final int EMPTY = -1;

    private long[] keys;
    private int[] values;
    private int size;

    LongIntTable(int expected) {
        allocate(Integer.highestOneBit(Math.max(16, expected * 2 - 1)) * 2);
    }

    public int size() {
        return size;
    }

    /** The number of {@code key}, or -1. */
    public int get(long key) {
        int mask = keys.length - 1;
        int slot = slotOf(key, mask);
        while (values[slot] != EMPTY) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return EMPTY;
    }

    /** The number of {@code key}, given now if it is new. */
    int add(long key) {
        int mask = keys.length - 1;
        int slot = slotOf(key, mask);
        while (values[slot] != EMPTY) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = size;
        int number = size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return number;
    }

    /** All keys, each at the index of its number. */
    public long[] toArray() {
        long[] ordered = new long[size];
        for (int slot = 0; slot < keys.length; slot++) {
            if (values[slot] != EMPTY) {
                ordered[values[slot]] = keys[slot];
            }
        }
        return ordered;
    }

    public static LongIntTable of(long[] keys) {
        LongIntTable table = new LongIntTable(keys.length);
        for (long key : keys) {
            table.add(key);
        }
        return table;
    }

    private void grow() {
        long[] ordered = toArray();
        allocate(keys.length * 2);
        size = 0;
        for (long key : ordered) {
            add(key);
        }
    }

    private void allocate(int length) {
        keys = new long[length];
        values = new int[length];
        Arrays.fill(values, EMPTY);
    }

    private static int slotOf(long key, int mask) {
        return (int) (key ^ (key >>> 32)) & mask;
    }
}
