package io.theopy.server.http.quota;

import java.time.Duration;

/**
 * How a caller stands with a {@link Quota}.
 *
 * @param granted whether what was asked for was there
 * @param left how much there is still
 * @param reset when it is the whole amount again
 */
record Standing(boolean granted, long left, Duration reset) {
    /** An item of {@code RateLimit}. */
    String field(String name) {
        return "\"" + name + "\";r=" + left + ";t=" + seconds();
    }

    /** Until it is worth asking again: whole seconds, rounded up. */
    long seconds() {
        return Math.max(1, reset.plusMillis(999).toSeconds());
    }
}
