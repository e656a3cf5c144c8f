package io.theopy.speech;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a language says values aloud, in letters only and written as they sound. Immutable, thread-safe. */
public interface SpeechWording {
    /** Numbers from this one on are read digit by digit. */
    long TOO_LONG = 1_000_000_000;

    /** A number from 0 to below {@link #TOO_LONG}. */
    String cardinal(long number);

    /** "twenty first", for numbers from 1 to 999. */
    String ordinal(int number);

    /** Digits one by one. */
    default String digits(String digits) {
        return digits.chars().mapToObj(d -> cardinal(d - '0')).collect(Collectors.joining(" "));
    }

    /** A phone number without its plus sign, in groups with pauses between them. */
    String phone(String digits);

    /** Whose month names are used. */
    Locale locale();

    /** What follows the digits of an ordinal, as a regular expression: {@code st|nd|rd|th}. */
    String ordinalEndings();

    /** A day of a month without its year. */
    String day(int day, Month month);

    /** What may stand before the number of a day in a date: {@code the}. */
    String dayArticle();

    /** What may stand between the number of a day and its month: {@code of}; "" for nothing. */
    String monthLink();

    String date(LocalDate date);

    String time(LocalTime time);

    /** What goes between the hours of a period, a date and its time. */
    String dateAndTime(String date, String time);

    String period(String from, String to);

    /** An amount of at least zero, with at most two decimals. */
    String money(BigDecimal amount, Currency currency);

    String duration(Duration duration);

    String decimalPoint();

    String minus();

    String plus();

    /** Whether a comma separates decimals (French) and not thousands (English). */
    boolean commaIsDecimal();

    /** Names of the characters in addresses: {@code @ . - _ +}. */
    Map<Character, String> addressMarks();

    /** The name of a lower case letter from a to z, written as it sounds. */
    String letter(char letter);

    /** Words for symbols that stand between or after words: {@code & % + =}. */
    Map<String, String> symbols();

    /** Full forms of what stands before a name, with or without a full stop; the keys are lower case. */
    Map<String, String> titles();

    /** Full forms of abbreviations that end in a full stop, which the lower case keys lack. */
    Map<String, String> abbreviations();

    /** The currencies that can be said. */
    enum Currency {
        EURO,
        DOLLAR,
        POUND,
        FRANC
    }
}
