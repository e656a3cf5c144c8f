package io.theopy.nlu.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The meanings that words for periods have in any language. */
public final class Periods {
    private static final int LONGEST = 1000;

    private Periods() {}

    /** This week (0), last month (-1), next year (1). */
    public static PeriodExpression relative(Span span, int amount) {
        return (today, leaning) -> Optional.of(span.around(span.shift(today, amount)));
    }

    /** A month without a year, see {@link DateDirection}. */
    public static PeriodExpression of(Month month) {
        return (today, leaning) -> {
            YearMonth now = YearMonth.from(today);
            YearMonth candidate = YearMonth.of(now.getYear(), month);
            if (leaning == DateDirection.AHEAD) {
                YearMonth recent = candidate.isAfter(now) ? candidate.minusYears(1) : candidate;
                boolean stillMeant = recent.plusMonths(3).isAfter(now);
                return whole(stillMeant ? recent : recent.plusYears(1));
            }
            return whole(candidate.isAfter(now) ? candidate.minusYears(1) : candidate);
        };
    }

    /** The last (-1) or next (1) month of that name, the current one left out. */
    public static PeriodExpression of(Month month, int direction) {
        return (today, leaning) -> {
            YearMonth candidate = YearMonth.from(today).plusMonths(direction);
            while (candidate.getMonth() != month) {
                candidate = candidate.plusMonths(direction);
            }
            return whole(candidate);
        };
    }

    public static PeriodExpression of(int year, Month month) {
        return (today, leaning) -> whole(YearMonth.of(year, month));
    }

    public static PeriodExpression ofYear(int year) {
        return (today, leaning) -> Optional.of(Span.YEAR.around(LocalDate.of(year, 1, 1)));
    }

    /** A quarter (1 to 4) or half (1 or 2) of a year; the current year unless one is given. */
    public static PeriodExpression ordinal(Span span, int nth, PeriodExpression year) {
        int most = span == Span.QUARTER ? 4 : 2;
        return (today, leaning) -> nth < 1 || nth > most
                ? Optional.empty()
                : year.on(today, leaning).map(y -> span.around(span.shift(y.first(), nth - 1L)));
    }

    /** The last 7 days, the last 3 months: so long, today being the last day. */
    public static PeriodExpression past(long amount, ChronoUnit unit) {
        return (today, leaning) -> isSane(amount)
                ? Optional.of(new DatePeriod(today.minus(amount, unit).plusDays(1), today))
                : Optional.empty();
    }

    /** The next 7 days: so long, today being the first day. */
    public static PeriodExpression coming(long amount, ChronoUnit unit) {
        return (today, leaning) -> isSane(amount)
                ? Optional.of(new DatePeriod(today, today.plus(amount, unit).minusDays(1)))
                : Optional.empty();
    }

    /** Its first ten days, of a longer period than a month its first third. */
    public static PeriodExpression early(PeriodExpression period) {
        return (today, leaning) -> period.on(today, leaning)
                .map(p -> new DatePeriod(p.first(), p.first().plusDays(third(p) - 1)));
    }

    public static PeriodExpression middle(PeriodExpression period) {
        return (today, leaning) -> period.on(today, leaning)
                .map(p -> new DatePeriod(p.first().plusDays(third(p)), p.first().plusDays(2 * third(p) - 1)));
    }

    public static PeriodExpression late(PeriodExpression period) {
        return (today, leaning) ->
                period.on(today, leaning).map(p -> new DatePeriod(p.first().plusDays(2 * third(p)), p.last()));
    }

    public static PeriodExpression around(Span span, DayExpression day) {
        return (today, leaning) -> day.on(today, leaning).map(span::around);
    }

    public static PeriodExpression since(PeriodExpression start) {
        return (today, leaning) -> start.on(today, DateDirection.BACK)
                .filter(p -> !p.first().isAfter(today))
                .map(p -> new DatePeriod(p.first(), today));
    }

    /** Up to the end of it: from today when looking ahead, and else all that was before too. */
    public static PeriodExpression until(PeriodExpression end) {
        return (today, leaning) -> end.on(today, leaning).flatMap(p -> upTo(p.last(), today, leaning));
    }

    /** The same without it. */
    public static PeriodExpression before(PeriodExpression end) {
        return (today, leaning) ->
                end.on(today, leaning).flatMap(p -> upTo(p.first().minusDays(1), today, leaning));
    }

    /** From its first day on. */
    public static PeriodExpression from(PeriodExpression start) {
        return (today, leaning) -> start.on(today, leaning).map(p -> DatePeriod.from(p.first()));
    }

    /** From the day after it on. */
    public static PeriodExpression after(PeriodExpression end) {
        return (today, leaning) ->
                end.on(today, leaning).map(p -> DatePeriod.from(p.last().plusDays(1)));
    }

    /** So long from today on, the last day included: "within a week" is until the same weekday. */
    public static PeriodExpression within(long amount, ChronoUnit unit) {
        return (today, leaning) ->
                isSane(amount) ? Optional.of(new DatePeriod(today, today.plus(amount, unit))) : Optional.empty();
    }

    private static Optional<DatePeriod> upTo(LocalDate last, LocalDate today, DateDirection leaning) {
        if (leaning != DateDirection.AHEAD) {
            return Optional.of(DatePeriod.until(last));
        }
        return last.isBefore(today) ? Optional.empty() : Optional.of(new DatePeriod(today, last));
    }

    /**
     * From the start of one to the end of the other. The end is reckoned from today, or else from the start: on a
     * Wednesday, "from Monday to Friday" is next week's. A start half a year away is the one before instead: in
     * November, "from 1 November" has begun.
     */
    public static PeriodExpression range(PeriodExpression from, PeriodExpression to) {
        return (today, leaning) -> from.on(today, leaning)
                .flatMap(ahead -> ahead.first().isAfter(today.plusMonths(6))
                        ? from.on(today, DateDirection.BACK)
                        : Optional.of(ahead))
                .flatMap(start -> to.on(today, leaning)
                        .filter(end -> !end.last().isBefore(start.first()))
                        .or(() -> to.on(start.last(), DateDirection.AHEAD))
                        .filter(end -> !end.last().isBefore(start.first()))
                        .map(end -> new DatePeriod(start.first(), end.last())));
    }

    /** "The 1st to the 15th": of this month, or when looking ahead past its end, of the next. */
    public static PeriodExpression days(int first, int last) {
        return (today, leaning) -> {
            YearMonth month = YearMonth.from(today);
            if (first > last || !month.isValidDay(last)) {
                return Optional.empty();
            }
            boolean over = leaning == DateDirection.AHEAD && month.atDay(last).isBefore(today);
            YearMonth meant = over ? month.plusMonths(1) : month;
            return days(meant, first, last);
        };
    }

    /** "The 1st to the 15th of November". */
    public static PeriodExpression days(int first, int last, PeriodExpression month) {
        return (today, leaning) -> month.on(today, leaning).flatMap(p -> days(YearMonth.from(p.first()), first, last));
    }

    private static Optional<DatePeriod> days(YearMonth month, int first, int last) {
        return first <= last && month.isValidDay(first) && month.isValidDay(last)
                ? Optional.of(new DatePeriod(month.atDay(first), month.atDay(last)))
                : Optional.empty();
    }

    private static Optional<DatePeriod> whole(YearMonth month) {
        return Optional.of(new DatePeriod(month.atDay(1), month.atEndOfMonth()));
    }

    private static long third(DatePeriod period) {
        return period.days() <= 7 ? 2 : period.days() <= 31 ? 10 : period.days() / 3;
    }

    private static boolean isSane(long amount) {
        return amount > 0 && amount <= LONGEST;
    }
}
