package io.theopy.audio;

import java.time.Duration;
import java.util.Objects;

/**
 * A whole recording: signed 16-bit mono samples and their rate. Immutable by agreement: nobody writes to
 * {@link #samples()}.
 */
public final class AudioClip {
    private final AudioFormat format;
    private final short[] samples;

    private AudioClip(AudioFormat format, short[] samples) {
        this.format = format;
        this.samples = samples;
    }

    /** Wraps {@code samples} without copying them. */
    public static AudioClip of(AudioFormat format, short[] samples) {
        Objects.requireNonNull(format, "format must not be null");
        Objects.requireNonNull(samples, "samples must not be null");
        return new AudioClip(format, samples);
    }

    public AudioFormat format() {
        return format;
    }

    /** The samples themselves, not a copy: do not write to them. */
    public short[] samples() {
        return samples;
    }

    public Duration duration() {
        return Duration.ofNanos(Math.round(1e9 * samples.length / format.sampleRate()));
    }
}
