package io.theopy.teepy.sandbox.internal.route;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A stretch of local time, {@code until} excluded. */
public record TimeRange(LocalDateTime from, LocalDateTime until) {
    static TimeRange days(LocalDate first, LocalDate last) {
        return new TimeRange(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }
}
