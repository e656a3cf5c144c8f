package io.theopy.nlu.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;

/** The meanings that words for days have in any language. */
public final class Days {
    private static final int MONTHS_AHEAD = 12;
    private static final int MONTHS_AGREEING = 3;
    private static final int YEARS_AHEAD = 4; // to the next 29 February

    private Days() {}

    public static DayExpression fromToday(long amount, ChronoUnit unit) {
        return (today, leaning) -> plus(today, amount, unit);
    }

    public static DayExpression after(DayExpression start, long amount, ChronoUnit unit) {
        return (today, leaning) -> start.on(today, leaning).flatMap(day -> plus(day, amount, unit));
    }

    /** The next one strictly after today; after "since", the last one strictly before. */
    public static DayExpression coming(DayOfWeek weekday) {
        return (today, leaning) -> Optional.of(today.with(
                leaning == DateDirection.BACK ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday)));
    }

    /** "This Friday": today if it is one. */
    public static DayExpression thisOne(DayOfWeek weekday) {
        return (today, leaning) -> Optional.of(today.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    /** "Next Friday": the coming one, but a week later when that is tomorrow, which nobody calls so. */
    public static DayExpression next(DayOfWeek weekday) {
        return (today, leaning) -> {
            LocalDate coming = today.with(TemporalAdjusters.next(weekday));
            return Optional.of(coming.equals(today.plusDays(1)) ? coming.plusWeeks(1) : coming);
        };
    }

    public static DayExpression last(DayOfWeek weekday) {
        return (today, leaning) -> Optional.of(today.with(TemporalAdjusters.previous(weekday)));
    }

    /** A weekday of this week (0), the next (1), the last (-1). */
    public static DayExpression ofWeek(DayOfWeek weekday, int weeks) {
        return (today, leaning) -> Optional.of(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(weekday));
    }

    /** "The 11th": the next one, today included. */
    public static DayExpression dayOfMonth(int day) {
        return (today, leaning) -> {
            YearMonth month = YearMonth.from(today);
            if (leaning == DateDirection.LISTING && month.isValidDay(day)) {
                return Optional.of(month.atDay(day));
            }
            int step = leaning == DateDirection.BACK ? -1 : 1;
            for (int i = 0; i < MONTHS_AHEAD; i++, month = month.plusMonths(step)) {
                if (month.isValidDay(day) && isOnSide(month.atDay(day), today, leaning)) {
                    return Optional.of(month.atDay(day));
                }
            }
            return Optional.empty();
        };
    }

    /** "The 11th of next month". */
    public static DayExpression dayOfMonth(int day, int months) {
        return (today, leaning) -> {
            YearMonth month = YearMonth.from(today).plusMonths(months);
            return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
        };
    }

    /** "Tuesday the 11th": the first of the next months in which that day is one, or else the next 11th, which is none. */
    public static DayExpression dayOfMonth(DayOfWeek weekday, int day) {
        DayExpression agreeing = agreeing(weekday, day);
        DayExpression next = dayOfMonth(day);
        return checked(weekday, (today, leaning) -> agreeing.on(today, leaning).or(() -> next.on(today, leaning)));
    }

    private static DayExpression agreeing(DayOfWeek weekday, int day) {
        return (today, leaning) -> {
            YearMonth month = YearMonth.from(today);
            int step = leaning == DateDirection.BACK ? -1 : 1;
            for (int i = 0; i < MONTHS_AGREEING; i++, month = month.plusMonths(step)) {
                if (month.isValidDay(day)
                        && isOnSide(month.atDay(day), today, leaning)
                        && month.atDay(day).getDayOfWeek() == weekday) {
                    return Optional.of(month.atDay(day));
                }
            }
            return Optional.empty();
        };
    }

    /** "11 November": the next one; after "since" the last one, today included; in lists of a month not in the future. */
    public static DayExpression of(Month month, int day) {
        return (today, leaning) -> {
            if (leaning == DateDirection.LISTING && month == today.getMonth()) {
                return YearMonth.from(today).isValidDay(day)
                        ? Optional.of(today.withDayOfMonth(day))
                        : Optional.empty();
            }
            int step = leaning == DateDirection.AHEAD ? 1 : -1;
            for (int i = 0; i <= YEARS_AHEAD; i++) {
                YearMonth candidate = YearMonth.of(today.getYear() + i * step, month);
                if (candidate.isValidDay(day)
                        && isOnSide(
                                candidate.atDay(day),
                                today,
                                leaning == DateDirection.LISTING ? DateDirection.BACK : leaning)) {
                    return Optional.of(candidate.atDay(day));
                }
            }
            return Optional.empty();
        };
    }

    /** A day of every year: the next one; when looking back the last one, today included. */
    public static DayExpression yearly(IntFunction<LocalDate> ofYear) {
        return (today, leaning) -> {
            DateDirection way = leaning == DateDirection.AHEAD ? leaning : DateDirection.BACK;
            LocalDate thisYear = ofYear.apply(today.getYear());
            int step = way == DateDirection.AHEAD ? 1 : -1;
            return Optional.of(isOnSide(thisYear, today, way) ? thisYear : ofYear.apply(today.getYear() + step));
        };
    }

    /** The Monday before or after some day. */
    public static DayExpression beside(DayOfWeek weekday, DayExpression day, boolean after) {
        return (today, leaning) -> day.on(today, leaning)
                .map(d -> d.with(after ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday)));
    }

    public static DayExpression of(int year, Month month, int day) {
        return (today, leaning) -> {
            YearMonth candidate = YearMonth.of(year, month);
            return candidate.isValidDay(day) ? Optional.of(candidate.atDay(day)) : Optional.empty();
        };
    }

    /** The same day, said with its weekday; a wrong one means that something was misheard. */
    public static DayExpression checked(DayOfWeek weekday, DayExpression day) {
        return new WithWeekday(weekday, day);
    }

    private record WithWeekday(DayOfWeek weekday, DayExpression day) implements DayExpression {
        @Override
        public Optional<LocalDate> on(LocalDate today, DateDirection leaning) {
            return day.on(today, leaning);
        }

        @Override
        public Optional<DayOfWeek> otherWeekday(LocalDate today, DateDirection leaning) {
            return on(today, leaning).map(LocalDate::getDayOfWeek).filter(real -> real != weekday);
        }
    }

    /** "The first Monday of ..." (1), "the last Friday of ..." (-1). */
    public static DayExpression nthOf(int nth, DayOfWeek weekday, PeriodExpression month) {
        return (today, leaning) -> month.on(today, leaning)
                .map(p -> p.first().with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)))
                .filter(d -> nth >= -1 && nth <= 5 && nth != 0);
    }

    public static DayExpression firstOf(PeriodExpression period) {
        return (today, leaning) -> period.on(today, leaning).map(DatePeriod::first);
    }

    public static DayExpression lastOf(PeriodExpression period) {
        return (today, leaning) -> period.on(today, leaning).map(DatePeriod::last);
    }

    /** The middle: the 15th of a month, the Wednesday of a week. */
    public static DayExpression middleOf(PeriodExpression period) {
        return (today, leaning) -> period.on(today, leaning).map(p -> p.first().plusDays(p.days() > 7 ? 14 : 2));
    }

    private static boolean isOnSide(LocalDate day, LocalDate today, DateDirection leaning) {
        return leaning == DateDirection.BACK ? !day.isAfter(today) : !day.isBefore(today);
    }

    private static Optional<LocalDate> plus(LocalDate day, long amount, ChronoUnit unit) {
        try {
            LocalDate moved = day.plus(amount, unit);
            return moved.getYear() >= 1900 && moved.getYear() < 2200 ? Optional.of(moved) : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // a number of days that no calendar has
        }
    }
}
