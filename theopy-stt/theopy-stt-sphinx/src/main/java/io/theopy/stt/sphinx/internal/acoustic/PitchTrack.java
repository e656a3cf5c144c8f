package io.theopy.stt.sphinx.internal.acoustic;

import java.util.Arrays;

/**
 * How loud each hundredth of a second is, and whether and at which pitch a voice may be heard in it: a peak of at least
 * one half in the normalised autocorrelation of 30 ms, between 70 and 400 Hz. One stream, one thread.
 */
public final class PitchTrack {
    private static final int WINDOW = 480;
    private static final int SHORTEST_LAG = 40;
    private static final int LONGEST_LAG = 228;
    private static final int RATE = 16_000;
    private static final double PEAK = 0.5;
    /** A lag whose peak is nearly the highest, and shorter, is the pitch; the highest may be a multiple of it. */
    private static final double NEARLY = 0.9;
    /** 66 dB under full scale. */
    private static final double SOFTEST = 16.0 * 16.0 * WINDOW;

    private final short[] buffer = new short[WINDOW + LONGEST_LAG + 1];
    private final double[] similar = new double[LONGEST_LAG + 1];
    private int filled;
    private float[] level = new float[1 << 9];
    private float[] strength = new float[1 << 9];
    private float[] pitch = new float[1 << 9];
    private int size;

    /** Takes 16 kHz samples. */
    public void accept(short[] samples) {
        for (int taken = 0; taken < samples.length; ) {
            int part = Math.min(buffer.length - filled, samples.length - taken);
            System.arraycopy(samples, taken, buffer, filled, part);
            taken += part;
            filled += part;
            if (filled == buffer.length) {
                measure();
                System.arraycopy(buffer, CepstrumStream.SHIFT, buffer, 0, buffer.length - CepstrumStream.SHIFT);
                filled -= CepstrumStream.SHIFT;
            }
        }
    }

    /** Frames of 10 ms that are measured. */
    public int size() {
        return size;
    }

    /** In decibels over the softest sample. */
    public float level(int frame) {
        return level[frame];
    }

    /** How periodic the frame is: 0 for not at all, else one half to 1. */
    public float strength(int frame) {
        return frame < size ? strength[frame] : 0;
    }

    /** In octaves over 1 Hz, where there is any. */
    public float octave(int frame) {
        return pitch[frame];
    }

    private void measure() {
        if (size == level.length) {
            level = Arrays.copyOf(level, size * 2);
            strength = Arrays.copyOf(strength, size * 2);
            pitch = Arrays.copyOf(pitch, size * 2);
        }
        double energy = correlation(0, 0);
        level[size] = (float) (10 * Math.log10(energy / WINDOW + 1e-9));
        int lag = energy > SOFTEST ? lag(energy) : 0;
        strength[size] = lag == 0 ? 0 : (float) similar[lag];
        pitch[size] = lag == 0 ? 0 : (float) (Math.log((double) RATE / lag) / Math.log(2));
        size++;
    }

    /** The lag of the pitch; 0 for none. */
    private int lag(double energy) {
        double shifted = energy - square(0) + square(WINDOW);
        double highest = 0;
        for (int lag = 1; lag <= LONGEST_LAG; lag++) {
            if (lag >= SHORTEST_LAG - 1) {
                similar[lag] = shifted <= 0 ? 0 : correlation(0, lag) / Math.sqrt(energy * shifted);
            }
            shifted += square(lag + WINDOW) - square(lag);
        }
        for (int lag = SHORTEST_LAG; lag < LONGEST_LAG; lag++) {
            highest = isPeak(lag) ? Math.max(highest, similar[lag]) : highest;
        }
        for (int lag = SHORTEST_LAG; highest > 0 && lag < LONGEST_LAG; lag++) {
            if (isPeak(lag) && similar[lag] >= NEARLY * highest) {
                return lag;
            }
        }
        return 0;
    }

    private boolean isPeak(int lag) {
        return similar[lag] >= PEAK && similar[lag] >= similar[lag - 1] && similar[lag] >= similar[lag + 1];
    }

    private double square(int at) {
        return (double) buffer[at] * buffer[at];
    }

    private double correlation(int first, int second) {
        long sum = 0;
        for (int i = 0; i < WINDOW; i++) {
            sum += buffer[i + first] * buffer[i + second];
        }
        return sum;
    }
}
