package io.theopy.nlu.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days from the first to the last, both included; its text is the canonical one, with {@code ..} for a side that is open:
 * {@code ../2026-10-15}.
 */
public record DatePeriod(LocalDate first, LocalDate last) {
    private static final String OPEN = "..";

    /** All days up to {@code last}. */
    public static DatePeriod until(LocalDate last) {
        return new DatePeriod(LocalDate.MIN, last);
    }

    /** All days from {@code first} on. */
    public static DatePeriod from(LocalDate first) {
        return new DatePeriod(first, LocalDate.MAX);
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    @Override
    public String toString() {
        return (first.equals(LocalDate.MIN) ? OPEN : first) + "/" + (last.equals(LocalDate.MAX) ? OPEN : last);
    }
}
