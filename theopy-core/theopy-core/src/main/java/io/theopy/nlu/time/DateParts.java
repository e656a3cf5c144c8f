package io.theopy.nlu.time;

import io.theopy.nlu.phrase.Captures;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * What rules of dates and periods make of the parts that they captured; the same in every language, which brings the rules.
 * Stateless.
 */
public final class DateParts {
    private DateParts() {}

    /** The day that is {@code amount} of {@code {unit}} from today. */
    public static DayExpression shifted(Captures c, int amount) {
        return Days.fromToday(amount, unit(c));
    }

    /** The {@code {nth}} of a month, where {@code {weekday}} may say which. */
    public static DayExpression ofMonth(Captures c) {
        return c.has("weekday") ? Days.dayOfMonth(weekday(c), c.number("nth")) : Days.dayOfMonth(c.number("nth"));
    }

    /** {@code {day} {month} [{year}]}, which {@code {weekday}} has to fit. */
    public static DayExpression ofYear(Captures c) {
        Month month = c.get("month", Month.class);
        DayExpression day =
                c.has("year") ? Days.of(c.number("year"), month, c.number("day")) : Days.of(month, c.number("day"));
        return c.has("weekday") ? Days.checked(weekday(c), day) : day;
    }

    public static DayOfWeek weekday(Captures c) {
        return c.get("weekday", DayOfWeek.class);
    }

    public static ChronoUnit unit(Captures c) {
        return c.get("unit", ChronoUnit.class);
    }

    /** The period that {@code {of}} names. */
    public static PeriodExpression of(Captures c) {
        return period(c, "of");
    }

    public static PeriodExpression period(Captures c, String name) {
        return c.get(name, PeriodExpression.class);
    }

    /** From {@code {first}} to {@code {last}} of the month that is {@code months} from this one. */
    public static PeriodExpression days(Captures c, int months) {
        return Periods.days(c.number("first"), c.number("last"), Periods.relative(Span.MONTH, months));
    }

    /** From {@code {first}} to {@code {last}}, of {@code {month} [{year}]} where that was said. */
    public static PeriodExpression days(Captures c) {
        return c.has("month")
                ? Periods.days(c.number("first"), c.number("last"), month(c))
                : Periods.days(c.number("first"), c.number("last"));
    }

    /** The days written as {@code {range}}, of {@code {month} [{year}]}. */
    public static PeriodExpression writtenDays(Captures c) {
        WrittenDates.DayRange range = c.get("range", WrittenDates.DayRange.class);
        return Periods.days(range.first(), range.last(), month(c));
    }

    private static PeriodExpression month(Captures c) {
        Month month = c.get("month", Month.class);
        return c.has("year") ? Periods.of(c.number("year"), month) : Periods.of(month);
    }
}
