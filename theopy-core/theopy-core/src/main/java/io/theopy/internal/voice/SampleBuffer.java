package io.theopy.internal.voice;

import java.util.Arrays;

/** Samples that arrive piece by piece. For one thread. */
final class SampleBuffer {
    private short[] samples = new short[16_000];
    private int length;

    void add(short[] more) {
        if (length + more.length > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(length + more.length, samples.length * 2));
        }
        System.arraycopy(more, 0, samples, length, more.length);
        length += more.length;
    }

    short[] toArray() {
        return Arrays.copyOf(samples, length);
    }
}
