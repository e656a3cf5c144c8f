package io.theopy.nlu.time;

import java.time.LocalDate;
import java.util.Optional;

/** What words for a period mean, before it is known what today is. */
@FunctionalInterface
public interface PeriodExpression {
    /** The period meant; empty when there is none. */
    Optional<DatePeriod> on(LocalDate today, DateDirection leaning);

    /** A day as a period of its own; one that is another weekday than was said is none. */
    static PeriodExpression of(DayExpression day) {
        return (today, leaning) -> day.on(today, leaning)
                .filter(d -> day.otherWeekday(today, leaning).isEmpty())
                .map(d -> new DatePeriod(d, d));
    }
}
