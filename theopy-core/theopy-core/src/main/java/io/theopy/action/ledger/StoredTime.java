package io.theopy.action.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as databases keep them: microseconds since 1970, the ends of time cut off at the year 9999. */
final class StoredTime {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private StoredTime() {}

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, kept(instant));
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** What is left of {@code instant} once it was stored. */
    static Instant kept(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return instant.isAfter(LATEST) ? LATEST : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
