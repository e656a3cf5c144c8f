package io.theopy.audio;

import java.util.Arrays;

/** Samples in the making; grows with what arrives, never with what a header promises. */
final class SampleBuffer {
    private short[] samples = new short[4096];
    private int size;

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

    short[] toArray() {
        return Arrays.copyOf(samples, size);
    }
}
