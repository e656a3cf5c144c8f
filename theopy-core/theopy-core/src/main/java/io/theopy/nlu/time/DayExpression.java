package io.theopy.nlu.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** What words for a day mean, before it is known what today is. */
@FunctionalInterface
public interface DayExpression {
    /** The day meant; empty when there is none (a 31 November). */
    Optional<LocalDate> on(LocalDate today, DateDirection leaning);

    /** What weekday the day is, if another one was said with it: a Tuesday that is no Tuesday. */
    default Optional<DayOfWeek> otherWeekday(LocalDate today, DateDirection leaning) {
        return Optional.empty();
    }
}
