package io.theopy.audio;

import java.time.Duration;
import java.util.Objects;

/**
 * How much audio is taken in one go; more is refused.
 *
 * @param maxBytes the most bytes that are read, headers included
 * @param maxDuration the longest recording
 */
public record AudioLimits(long maxBytes, Duration maxDuration) {
    /** 25 MB and one minute: far more than a spoken command needs, even as 48 kHz stereo 32 bit. */
    public static final AudioLimits DEFAULT = new AudioLimits(25_000_000, Duration.ofSeconds(60));

    public AudioLimits {
        Objects.requireNonNull(maxDuration, "maxDuration must not be null");
        if (maxBytes <= 0 || maxDuration.isNegative() || maxDuration.isZero()) {
            throw new IllegalArgumentException("audio limits must be positive, not " + maxBytes + " bytes and "
                    + maxDuration + "; leave them out to use the defaults");
        }
    }

    /** The most samples a channel may have at {@code format}'s rate. */
    long maxFrames(AudioFormat format) {
        double frames = (maxDuration.getSeconds() + maxDuration.getNano() / 1e9) * format.sampleRate();
        return (long) Math.min(frames, Integer.MAX_VALUE - 8L);
    }
}
