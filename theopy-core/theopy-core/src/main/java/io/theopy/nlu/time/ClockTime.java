package io.theopy.nlu.time;

import java.time.LocalTime;

/**
 * A time of day as it was said.
 *
 * @param hour 0 to 23
 * @param said the hour that was named: 3 in "quarter to three"
 * @param open whether it leaves open which half of the day is meant: said on a clock face, hours 1 to 12, no am or pm
 */
public record ClockTime(int hour, int minute, int said, boolean open) {
    public static final ClockTime NOON = new ClockTime(12, 0, 12, false);
    public static final ClockTime MIDNIGHT = new ClockTime(0, 0, 0, false);

    /** On a clock face or, above 12, on the 24 hour clock. */
    public static ClockTime of(int hour, int minute) {
        return new ClockTime(hour % 24, minute, hour, hour >= 1 && hour <= 12);
    }

    /** So many minutes before this: a quarter before three. */
    public ClockTime minus(int minutes) {
        int all = Math.floorMod(hour * 60 + minute - minutes, 24 * 60);
        int before = all / 60;
        return new ClockTime(open && before == 0 ? 12 : before, all % 60, said, open);
    }

    public ClockTime plus(int minutes) {
        return new ClockTime(hour, minute + minutes, said, open);
    }

    public ClockTime am() {
        return open ? closed(hour % 12) : this;
    }

    public ClockTime pm() {
        return open ? closed(hour % 12 + 12) : this;
    }

    /** In a part of the day; without one, hours from 1 to 7 are of the afternoon, from 8 to 12 of the day. */
    public ClockTime in(PartOfDay part) {
        return switch (part) {
            case ANY -> said <= 7 ? pm() : closed(hour);
            case MORNING -> am();
            case AFTERNOON -> pm();
            case EVENING -> said == 12 ? am() : pm();
            case NIGHT -> said == 12 || said < 5 ? am() : pm();
        };
    }

    /** Whether it was said as the end of a day, 24:00, which is the start of the next one. */
    public boolean isEndOfDay() {
        return said == 24 && hour == 0;
    }

    public boolean isValid() {
        return hour >= 0 && hour < 24 && said <= 24 && minute >= 0 && minute < 60;
    }

    public LocalTime time() {
        return LocalTime.of(hour, minute);
    }

    private ClockTime closed(int hourOfDay) {
        return new ClockTime(hourOfDay, minute, said, false);
    }
}
