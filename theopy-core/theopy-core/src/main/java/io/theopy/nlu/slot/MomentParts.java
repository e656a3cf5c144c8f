package io.theopy.nlu.slot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day and the hour of canonical moments, and what a later one leaves of an earlier one. Stateless. */
public final class MomentParts {
    private static final int DAY = 10;
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");

    private MomentParts() {}

    /** The day of a date or moment; empty for any other value. */
    public static Optional<LocalDate> day(String value) {
        return MOMENT.matcher(value).matches()
                ? Optional.of(LocalDate.parse(value.substring(0, DAY)))
                : Optional.empty();
    }

    /** What an hour said after {@code value} is reckoned from: the start of its day, or else {@code now}. */
    public static LocalDateTime reckonedFrom(String value, LocalDateTime now) {
        return day(value).map(LocalDate::atStartOfDay).orElse(now);
    }

    /** A day at the hour of another moment: in "Monday or Tuesday at ten" both are at ten. */
    static String atHourOf(String other, String value) {
        return merged(other, value);
    }

    /** The later value; a day alone keeps the hour that was said before. */
    public static String merged(String before, String later) {
        boolean keepsHour = later.length() == DAY
                && before.length() > DAY
                && day(before).isPresent()
                && day(later).isPresent();
        return keepsHour ? later + before.substring(DAY) : later;
    }
}
