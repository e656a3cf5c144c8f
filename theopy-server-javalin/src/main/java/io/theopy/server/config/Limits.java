package io.theopy.server.config;

import io.theopy.audio.AudioLimits;
import java.time.Duration;

/**
 * Limits of what the server accepts.
 *
 * @param jsonBytes the largest JSON body
 * @param textLength the longest text of one turn, in characters
 * @param audio the largest and longest recording
 * @param concurrentTurns how many turns run at once; more are refused for the moment
 * @param turn how long a turn may take, from the end of its input to its answer
 * @param bodies how long and how much is waited for
 */
public record Limits(
        int jsonBytes, int textLength, AudioLimits audio, int concurrentTurns, Duration turn, BodyLimits bodies) {
    public static Limits defaults() {
        return new Limits(64 * 1024, 2_000, AudioLimits.DEFAULT, 16, Duration.ofSeconds(20), BodyLimits.defaults());
    }
}
