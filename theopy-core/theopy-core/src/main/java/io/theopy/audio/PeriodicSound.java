package io.theopy.audio;

import java.util.BitSet;

/**
 * Notes where in a stream a periodic sound of 70 to 400 Hz is heard: vowels are, silence and noise are not. What a
 * recogniser believes to have heard where there was none was not said.
 *
 * <p>A frame of 30 ms counts when its normalised autocorrelation has a peak of at least one half at a lag within that
 * range. One stream, one thread.
 */
public final class PeriodicSound {
    private static final int FRAMES_A_SECOND = 100;
    private static final int LOWEST_PITCH = 70;
    private static final int HIGHEST_PITCH = 400;
    private static final double PEAK = 0.5;

    /** 66 dB under full scale. */
    private static final double SOFTEST_RMS = 16;

    private final int hop;
    private final int window;
    private final int shortestLag;
    private final int longestLag;
    private final short[] buffer;
    private final BitSet periodic = new BitSet();
    private int filled;
    private int frame;

    /** For a stream of {@code format}; the work grows with the square of its rate, and 16 kHz is plenty. */
    public PeriodicSound(AudioFormat format) {
        int rate = format.sampleRate();
        hop = rate / FRAMES_A_SECOND;
        window = 3 * hop;
        shortestLag = rate / HIGHEST_PITCH;
        longestLag = rate / LOWEST_PITCH;
        buffer = new short[window + longestLag + 1];
    }

    /** Takes the next samples. */
    public void accept(short[] samples) {
        int taken = 0;
        while (taken < samples.length) {
            int part = Math.min(buffer.length - filled, samples.length - taken);
            System.arraycopy(samples, taken, buffer, filled, part);
            taken += part;
            filled += part;
            if (filled == buffer.length) {
                periodic.set(frame++, isPeriodic());
                System.arraycopy(buffer, hop, buffer, 0, buffer.length - hop);
                filled -= hop;
            }
        }
    }

    /** Whether there was any, for at least two hundredths of a second, between two times since the first sample. */
    public boolean heardBetween(long startMillis, long endMillis) {
        int from = frameAt(startMillis);
        int to = Math.max(from + 1, frameAt(endMillis));
        for (int i = periodic.nextSetBit(from); i >= 0 && i < to; i = periodic.nextSetBit(i + 1)) {
            if (periodic.get(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there was any since a time. */
    public boolean heardSince(long startMillis) {
        return heardBetween(startMillis, Integer.MAX_VALUE);
    }

    private static int frameAt(long millis) {
        return (int) (Math.max(0, millis) * FRAMES_A_SECOND / 1000);
    }

    private boolean isPeriodic() {
        double energy = correlation(0, 0);
        if (energy < SOFTEST_RMS * SOFTEST_RMS * window) {
            return false;
        }
        double before = similarity(shortestLag - 1, energy);
        double here = similarity(shortestLag, energy);
        for (int lag = shortestLag; lag < longestLag; lag++) {
            double after = similarity(lag + 1, energy);
            if (here >= PEAK && here >= before && here >= after) {
                return true;
            }
            before = here;
            here = after;
        }
        return false;
    }

    private double similarity(int lag, double energy) {
        double shifted = correlation(lag, lag);
        return shifted <= 0 ? 0 : correlation(0, lag) / Math.sqrt(energy * shifted);
    }

    private double correlation(int first, int second) {
        long sum = 0;
        for (int i = 0; i < window; i++) {
            sum += buffer[i + first] * buffer[i + second];
        }
        return sum;
    }
}
