package io.theopy.nlu.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both included; its text is the canonical one. */
public record DatePeriod(LocalDate first, LocalDate last) {
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    @Override
    public String toString() {
        return first + "/" + last;
    }
}
