package io.theopy.nlu.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A date, and a time if one was said; its text is the canonical one. */
public record DayTime(LocalDate date, @Nullable LocalTime time) {
    public static DayTime of(LocalDateTime moment) {
        return new DayTime(moment.toLocalDate(), moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    @Override
    public String toString() {
        return time == null ? date.toString() : date.atTime(time).toString();
    }
}
