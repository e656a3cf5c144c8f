package io.theopy.nlu.time;

import java.time.LocalDate;

/** Feasts whose day is reckoned from Easter. */
public final class Holidays {
    private Holidays() {}

    /** Easter Sunday, or a feast so many days after it; days before are negative. */
    public static DayExpression easter(int days) {
        return Days.yearly(year -> easterSunday(year).plusDays(days));
    }

    /** The Gregorian computus, after Meeus. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
