package io.theopy.nlu.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The parts that a calendar is divided into. */
public enum Span {
    WEEK,
    WEEKEND,
    MONTH,
    QUARTER,
    HALF,
    YEAR;

    /** The one that holds {@code day}; a weekend is the one at the end of the day's week. */
    public DatePeriod around(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (this) {
            case WEEK -> new DatePeriod(monday, monday.plusDays(6));
            case WEEKEND -> new DatePeriod(monday.plusDays(5), monday.plusDays(6));
            case MONTH -> months(day.withDayOfMonth(1), 1);
            case QUARTER -> months(day.with(IsoFields.DAY_OF_QUARTER, 1), 3);
            case HALF -> months(day.withDayOfMonth(1).withMonth(day.getMonthValue() <= 6 ? 1 : 7), 6);
            case YEAR -> months(day.withDayOfYear(1), 12);
        };
    }

    /** The same day so many of these later. */
    public LocalDate shift(LocalDate day, long amount) {
        return switch (this) {
            case WEEK, WEEKEND -> day.plusWeeks(amount);
            case MONTH -> day.plusMonths(amount);
            case QUARTER -> day.plusMonths(3 * amount);
            case HALF -> day.plusMonths(6 * amount);
            case YEAR -> day.plusYears(amount);
        };
    }

    /** What it is counted in when many of them are said: the last two weeks. */
    public ChronoUnit unit() {
        return switch (this) {
            case WEEK, WEEKEND -> ChronoUnit.WEEKS;
            case MONTH, QUARTER, HALF -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }

    private static DatePeriod months(LocalDate first, int count) {
        return new DatePeriod(first, first.plusMonths(count).minusDays(1));
    }
}
