package io.theopy.server;

import io.theopy.audio.AudioLimits;

/**
 * How much the server takes on.
 *
 * @param jsonBytes the largest JSON body
 * @param textLength the longest text of one turn, in characters
 * @param audio the largest and longest recording
 * @param concurrentTurns how many turns run at once; more are refused for the moment
 */
public record Limits(int jsonBytes, int textLength, AudioLimits audio, int concurrentTurns) {
    public static Limits defaults() {
        return new Limits(64 * 1024, 2_000, AudioLimits.DEFAULT, 16);
    }
}
