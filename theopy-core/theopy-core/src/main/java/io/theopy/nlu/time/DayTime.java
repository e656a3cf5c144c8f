package io.theopy.nlu.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date, and a time if one was said; its text is the canonical one, after a slash with how long it lasts from there.
 *
 * @param lasting how long it lasts, if an end was said
 * @param trouble what is wrong with it
 */
public record DayTime(LocalDate date, @Nullable LocalTime time, Optional<Duration> lasting, Trouble trouble) {
    /** What may be wrong with a moment. */
    public enum Trouble {
        NONE,
        /** The day is another weekday than was said. */
        WEEKDAY,
        /** It is only a bound: "after two". */
        BOUND,
        /** It ends before it begins. */
        BACKWARDS,
        /** It may be a span or a time: "ten to eleven". */
        EITHER
    }

    public DayTime(LocalDate date, @Nullable LocalTime time) {
        this(date, time, Optional.empty(), Trouble.NONE);
    }

    public static DayTime of(LocalDateTime moment) {
        return new DayTime(moment.toLocalDate(), moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** The same with something wrong; what was wrong before is told first. */
    public DayTime with(Trouble other) {
        return trouble == Trouble.NONE ? new DayTime(date, time, lasting, other) : this;
    }

    /** The same with its length. */
    public DayTime lasting(Duration length) {
        return new DayTime(date, time, Optional.of(length), trouble);
    }

    @Override
    public String toString() {
        String start = time == null ? date.toString() : date.atTime(time).toString();
        return lasting.map(length -> start + "/" + length).orElse(start);
    }
}
