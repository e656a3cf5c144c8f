package io.theopy.audio;

import java.util.Arrays;

/** Samples in the making; grows with what arrives, never with what a header promises. */
final class SampleList {
    private static final int USUAL = 4096;

    private short[] samples;
    private int size;

    SampleList() {
        this(USUAL);
    }

    /** With room for {@code expected} samples that are known to be there, so that it need not grow by copying. */
    SampleList(int expected) {
        this.samples = new short[Math.max(expected, 2)];
    }

    int size() {
        return size;
    }

    /** Adds a sample of full scale 32768, rounded and clipped; not-a-number counts as silence. */
    void add(double sample) {
        if (size == samples.length) {
            samples = Arrays.copyOf(samples, size + (size >> 1));
        }
        long rounded = Math.round(sample);
        samples[size++] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    }

    /** The samples so far; nothing may be added after. */
    short[] toArray() {
        return size == samples.length ? samples : Arrays.copyOf(samples, size);
    }
}
