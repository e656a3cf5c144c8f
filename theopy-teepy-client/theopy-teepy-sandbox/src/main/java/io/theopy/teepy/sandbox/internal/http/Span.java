package io.theopy.teepy.sandbox.internal.http;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A stretch of local time, {@code until} excluded. */
public record Span(LocalDateTime from, LocalDateTime until) {
    static Span days(LocalDate first, LocalDate last) {
        return new Span(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }
}
