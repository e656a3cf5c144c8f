package io.theopy.nlu.time;

import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Stream;

/**
 * From one time of the day to another.
 *
 * @param mayBeTime whether it may be a single time as well: "ten to eleven"
 */
public record Hours(ClockTime from, ClockTime to, boolean mayBeTime) {
    private static final int DAY = 24 * 60;
    private static final int EVENING = 18 * 60;
    private static final int MORNING = 6 * 60;

    public static Hours of(ClockTime from, ClockTime to) {
        return new Hours(from, to, false);
    }

    public static Hours orTime(ClockTime from, ClockTime to) {
        return new Hours(from, to, true);
    }

    /** When it begins; beside "3 pm" a "2" is of the afternoon, beside "noon" a "9" of the morning. */
    public ClockTime start(PartOfDay part) {
        ClockTime start = from.in(part);
        boolean told = from.open() && part == PartOfDay.ANY && !to.open() && to.said() <= 12;
        return told
                ? Stream.of(from.am(), from.pm())
                        .filter(time -> minutes(time) < end())
                        .reduce((earlier, later) -> minutes(later) > minutes(earlier) ? later : earlier)
                        .orElse(start)
                : start;
    }

    /** How long it is when it begins at {@code start}; negative when it ends before. */
    public Duration lengthFrom(LocalTime start) {
        int begin = start.getHour() * 60 + start.getMinute();
        int end = Stream.of(to.am(), to.pm(), to)
                .mapToInt(time -> time.equals(to) ? end() : minutes(time))
                .filter(minute -> minute > begin)
                .min()
                .orElse(begin >= EVENING && end() % DAY <= MORNING ? end() % DAY + DAY : -1);
        return Duration.ofMinutes(end < 0 ? -1 : end - begin);
    }

    /** The whole of it as how long something takes. */
    public Duration length() {
        return lengthFrom(start(PartOfDay.ANY).time());
    }

    DayTime spanning(DayTime start) {
        LocalTime time = start.time();
        Duration length = time == null ? Duration.ZERO : lengthFrom(time);
        if (length.isNegative() || length.isZero()) {
            return start.with(DayTime.Trouble.BACKWARDS);
        }
        DayTime spanning = start.lasting(length);
        return mayBeTime ? spanning.with(DayTime.Trouble.EITHER) : spanning;
    }

    private int end() {
        return to.isEndOfDay() || to.hour() == 0 && to.minute() == 0 ? DAY : minutes(to);
    }

    private static int minutes(ClockTime time) {
        return time.hour() * 60 + time.minute();
    }
}
