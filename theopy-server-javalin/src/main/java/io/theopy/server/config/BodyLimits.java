package io.theopy.server.config;

import java.time.Duration;

/**
 * Limits of time and memory for the bodies of requests and responses.
 *
 * @param patience how long a body may take however small it is; a large one gets more, see {@link #allowed}
 * @param memory how many bytes all bodies that are there at the same time may take
 */
public record BodyLimits(Duration patience, long memory) {
    /** Sound of 16 kHz takes that much: who sends more slowly takes longer to send than to speak. */
    private static final long BYTES_PER_SECOND = 32_000;

    private static final long SMALLEST_MEMORY = 8_000_000;

    /** Ten seconds, and a quarter of the heap. */
    public static BodyLimits defaults() {
        return new BodyLimits(
                Duration.ofSeconds(10),
                Math.max(SMALLEST_MEMORY, Runtime.getRuntime().maxMemory() / 4));
    }

    /** How long {@code bytes} may take to come or to go. */
    public Duration allowed(long bytes) {
        return patience.plusMillis(bytes * 1_000 / BYTES_PER_SECOND);
    }
}
