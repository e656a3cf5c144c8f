package io.theopy.reply;

import java.time.LocalTime;

/** How a language writes values in replies. Immutable. */
public interface ReplyLanguage {
    /** "Tuesday 11 November" and "14:00" together. */
    String dayAt(String day, String clock);

    /** From one day to another. */
    String period(String from, String to);

    /** Up to a day, which is included. */
    default String until(String day) {
        return "– " + day;
    }

    /** From a day on, which is included. */
    default String from(String day) {
        return day + " –";
    }

    /** The number of a day in its month: {@code 1}, {@code 1er}. */
    String dayOfMonth(int day);

    String clock(LocalTime time);

    String hours(long hours);

    String minutes(int minutes);

    /** An amount that is written with a decimal point. */
    String euros(String amount);

    /** Whether a number takes the singular. */
    boolean isSingular(String number);
}
