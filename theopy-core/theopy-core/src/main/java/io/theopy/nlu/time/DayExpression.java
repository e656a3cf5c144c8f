package io.theopy.nlu.time;

import java.time.LocalDate;
import java.util.Optional;

/** What words for a day mean, before it is known what today is. */
@FunctionalInterface
public interface DayExpression {
    /** The day meant; empty when there is none (a 31 November, a Tuesday that is no Tuesday). */
    Optional<LocalDate> on(LocalDate today, DateDirection leaning);
}
