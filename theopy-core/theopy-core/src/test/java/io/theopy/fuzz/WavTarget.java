package io.theopy.fuzz;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioLimits;
import io.theopy.audio.UnreadableAudioException;
import io.theopy.audio.WavReader;
import java.time.Duration;

/** Any bytes are a recording no longer than allowed, or said to be none. */
public final class WavTarget {
    private static final AudioLimits LIMITS = new AudioLimits(1_000_000, Duration.ofSeconds(60));

    private WavTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        AudioClip clip;
        try {
            clip = WavReader.read(input, LIMITS);
        } catch (UnreadableAudioException e) {
            return;
        }
        if (clip.duration().compareTo(LIMITS.maxDuration().plusSeconds(1)) > 0) {
            throw new AssertionError("a recording of " + clip.duration());
        }
    }
}
