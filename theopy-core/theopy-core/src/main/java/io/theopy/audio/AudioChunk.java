package io.theopy.audio;

import java.time.Duration;
import java.util.Objects;

/**
 * A piece of a stream of samples: signed 16-bit, mono, at the rate of the stream's {@link AudioFormat}.
 *
 * <p>Not copied: who hands a chunk over gives up the array. Safe to read from any thread after that.
 */
public final class AudioChunk {
    private final short[] samples;

    private AudioChunk(short[] samples) {
        this.samples = samples;
    }

    /** Wraps {@code samples} without copying them. */
    public static AudioChunk of(short[] samples) {
        Objects.requireNonNull(samples, "samples must not be null");
        return new AudioChunk(samples);
    }

    /** The samples themselves, not a copy: do not write to them. */
    public short[] samples() {
        return samples;
    }

    /** How many samples. */
    public int length() {
        return samples.length;
    }

    /** How long this chunk lasts when it is played as {@code format}. */
    public Duration duration(AudioFormat format) {
        return Duration.ofNanos(Math.round(1e9 * samples.length / format.sampleRate()));
    }
}
