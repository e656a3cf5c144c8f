package io.theopy.stt.sphinx.internal.language;

import java.util.Arrays;

/** Numbers distinct non-negative longs in the order of their arrival: 0, 1, 2, ... Not thread-safe while it grows. */
public final class LongIndex {
    private static final long FREE = -1;

    private long[] keys = new long[1 << 10];
    private int[] numbers = new int[keys.length];
    private long[] inOrder = new long[keys.length / 2];
    private int size;

    public LongIndex() {
        Arrays.fill(keys, FREE);
    }

    public int size() {
        return size;
    }

    /** The number of {@code key}, or -1 when it was never added. */
    public int find(long key) {
        int slot = slot(key);
        return keys[slot] == key ? numbers[slot] : -1;
    }

    /** The number of {@code key}, which is {@link #size()} before the call when it is new. */
    public int add(long key) {
        int slot = slot(key);
        if (keys[slot] == key) {
            return numbers[slot];
        }
        if (size * 2 >= keys.length) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        numbers[slot] = size;
        inOrder[size] = key;
        return size++;
    }

    /** The key with this number. */
    public long key(int number) {
        return inOrder[number];
    }

    /** Forgets all keys. */
    public void clear() {
        if (size > 0) {
            Arrays.fill(keys, FREE);
            size = 0;
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        inOrder = Arrays.copyOf(inOrder, keys.length / 2);
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
