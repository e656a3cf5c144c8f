package io.theopy.nlu.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** The meanings that days and times have together, in any language. */
public final class Moments {
    private static final Duration FARTHEST = Duration.ofDays(3660);

    private Moments() {}

    public static MomentExpression of(SpokenDay day) {
        return now -> date(day, now).map(date -> checked(day, now, new DayTime(date, null)));
    }

    /** A time on a day; "tonight at midnight" and "at one at night" are already the next day's, as is 24:00. */
    public static MomentExpression of(SpokenDay day, ClockTime said) {
        return now -> date(day, now).map(date -> checked(day, now, on(date, day.part(), said)));
    }

    /** A time alone: today if that is still ahead, else tomorrow. */
    public static MomentExpression of(ClockTime said) {
        return now -> Optional.of(DayTime.of(coming(said, now)));
    }

    /** From one hour to another, on a day. */
    public static MomentExpression of(SpokenDay day, Hours hours) {
        return now -> date(day, now).map(date -> {
            ClockTime start = hours.start(day.part());
            return checked(day, now, hours.spanning(on(date, day.part(), start)));
        });
    }

    /** From one hour to another, on the day on which the first is next. */
    public static MomentExpression of(Hours hours) {
        return now -> Optional.of(hours.spanning(DayTime.of(coming(hours.start(PartOfDay.ANY), now))));
    }

    /** No moment, only a bound of one: "after two". */
    public static MomentExpression bound(MomentExpression moment) {
        return now -> moment.at(now).map(read -> read.with(DayTime.Trouble.BOUND));
    }

    /** "In two hours". */
    public static MomentExpression in(Duration duration) {
        return now -> {
            try {
                return duration.compareTo(FARTHEST) > 0
                        ? Optional.empty()
                        : Optional.of(DayTime.of(now.plus(duration)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        };
    }

    public static MomentExpression at(LocalDateTime moment) {
        return now -> Optional.of(DayTime.of(moment));
    }

    private static Optional<LocalDate> date(SpokenDay day, LocalDateTime now) {
        return day.day().on(now.toLocalDate(), DateDirection.AHEAD);
    }

    private static DayTime checked(SpokenDay day, LocalDateTime now, DayTime read) {
        return day.day().otherWeekday(now.toLocalDate(), DateDirection.AHEAD).isPresent()
                ? read.with(DayTime.Trouble.WEEKDAY)
                : read;
    }

    private static DayTime on(LocalDate date, PartOfDay part, ClockTime said) {
        LocalTime time = said.in(part).time();
        boolean late = part == PartOfDay.EVENING || part == PartOfDay.NIGHT;
        boolean nextDay = said.isEndOfDay() || late && time.getHour() < 5;
        return new DayTime(nextDay ? date.plusDays(1) : date, time);
    }

    private static LocalDateTime coming(ClockTime said, LocalDateTime now) {
        LocalDateTime today = now.toLocalDate().atTime(said.in(PartOfDay.ANY).time());
        return today.isAfter(now) ? today : today.plusDays(1);
    }
}
