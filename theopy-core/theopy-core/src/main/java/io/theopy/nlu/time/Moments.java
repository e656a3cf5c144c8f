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
        return now -> day.day().on(now.toLocalDate(), DateDirection.AHEAD).map(date -> new DayTime(date, null));
    }

    /** A time on a day; "tonight at midnight" and "at one at night" are already the next day's. */
    public static MomentExpression of(SpokenDay day, ClockTime said) {
        return now -> day.day().on(now.toLocalDate(), DateDirection.AHEAD).map(date -> {
            LocalTime time = said.in(day.part()).time();
            boolean late = day.part() == PartOfDay.EVENING || day.part() == PartOfDay.NIGHT;
            LocalDate on = late && time.getHour() < 5 ? date.plusDays(1) : date;
            return new DayTime(on, time);
        });
    }

    /** A time alone: today if that is still ahead, else tomorrow. */
    public static MomentExpression of(ClockTime said) {
        return now -> {
            LocalDateTime today =
                    now.toLocalDate().atTime(said.in(PartOfDay.ANY).time());
            return Optional.of(DayTime.of(today.isAfter(now) ? today : today.plusDays(1)));
        };
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
}
