package io.theopy.language.en;

import static java.util.Map.entry;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.nlu.time.WrittenDates;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The English vocabulary of numbers and the calendar, as parts for rules. */
public final class EnglishWords {
    private static final Map<String, Month> MONTHS = Map.ofEntries(
            entry("january", Month.JANUARY),
            entry("february", Month.FEBRUARY),
            entry("march", Month.MARCH),
            entry("april", Month.APRIL),
            entry("may", Month.MAY),
            entry("june", Month.JUNE),
            entry("july", Month.JULY),
            entry("august", Month.AUGUST),
            entry("september", Month.SEPTEMBER),
            entry("october", Month.OCTOBER),
            entry("november", Month.NOVEMBER),
            entry("december", Month.DECEMBER),
            entry("jan", Month.JANUARY),
            entry("feb", Month.FEBRUARY),
            entry("mar", Month.MARCH),
            entry("apr", Month.APRIL),
            entry("jun", Month.JUNE),
            entry("jul", Month.JULY),
            entry("aug", Month.AUGUST),
            entry("sep", Month.SEPTEMBER),
            entry("sept", Month.SEPTEMBER),
            entry("oct", Month.OCTOBER),
            entry("nov", Month.NOVEMBER),
            entry("dec", Month.DECEMBER));
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            entry("monday", DayOfWeek.MONDAY),
            entry("tuesday", DayOfWeek.TUESDAY),
            entry("wednesday", DayOfWeek.WEDNESDAY),
            entry("thursday", DayOfWeek.THURSDAY),
            entry("friday", DayOfWeek.FRIDAY),
            entry("saturday", DayOfWeek.SATURDAY),
            entry("sunday", DayOfWeek.SUNDAY),
            entry("mon", DayOfWeek.MONDAY),
            entry("tue", DayOfWeek.TUESDAY),
            entry("tues", DayOfWeek.TUESDAY),
            entry("weds", DayOfWeek.WEDNESDAY),
            entry("thu", DayOfWeek.THURSDAY),
            entry("thur", DayOfWeek.THURSDAY),
            entry("thurs", DayOfWeek.THURSDAY),
            entry("fri", DayOfWeek.FRIDAY));

    /** Hardly anybody weds in an office: as the last word it is a day. */
    private static final String SHORT_WEDNESDAY = "wed";

    /** Short forms that are words of their own, weekdays only before a number: "sat 8 november". */
    private static final Map<String, DayOfWeek> RISKY_WEEKDAYS =
            Map.of("wed", DayOfWeek.WEDNESDAY, "sat", DayOfWeek.SATURDAY, "sun", DayOfWeek.SUNDAY);

    /** Words that a weekday stands beside. */
    private static final Set<String> AROUND_SHORT_DAYS =
            Set.of("on", "next", "this", "morning", "afternoon", "evening", "at", "noon");

    /** What the first, second ... may count other than days. */
    private static final Set<String> COUNTED = Set.of(
            "one",
            "ones",
            "invoice",
            "invoices",
            "bill",
            "reminder",
            "reminders",
            "client",
            "clients",
            "customer",
            "appointment",
            "appointments",
            "meeting",
            "session",
            "sessions",
            "line",
            "time",
            "quarter",
            "half",
            "week",
            "weeks",
            "month",
            "months",
            "day",
            "days",
            "year",
            "hour",
            "thing",
            "item",
            "entry",
            "option",
            "choice",
            "result",
            "person",
            "name",
            "floor",
            "street",
            "avenue",
            "to",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "last");

    private static final Set<String> HALVES = Set.of("a", "p", "am", "pm");
    private static final Set<String> AROUND_HOURS = Set.of("past", "to", "after", "before");

    public static final Phrase<Long> NUMBER =
            Phrase.reading(EnglishNumbers.OPENERS, EnglishNumbers::cardinals).once();
    public static final Phrase<Long> ORDINAL = Phrase.reading(EnglishNumbers.ORDINAL_OPENERS, EnglishNumbers::ordinals)
            .once();
    public static final Phrase<Month> MONTH = Phrase.oneOf(MONTHS);
    public static final Phrase<DayOfWeek> WEEKDAY = Phrase.oneOf(WEEKDAYS)
            .or(Phrase.oneOf(RISKY_WEEKDAYS).when((words, from, to) -> {
                String next = words.at(to);
                return AROUND_SHORT_DAYS.contains(words.at(from - 1))
                        || (next.isEmpty()
                                ? from > 0 && words.at(from).equals(SHORT_WEDNESDAY)
                                : WrittenNumbers.isDigit(next.charAt(0)) || AROUND_SHORT_DAYS.contains(next));
            }));

    /** Whole numbers that count something: {@code in 3 days}. */
    public static final Phrase<Long> COUNT = NUMBER.where(n -> n >= 1 && n <= 999);

    /** A day of the month next to the name of a month: {@code 11}, {@code eleventh}. */
    public static final Phrase<Long> DAY_NUMBER = ORDINAL.or(NUMBER).where(n -> n >= 1 && n <= 31);

    /** A day of the month said alone: {@code 11th}, but not "the first invoice". */
    public static final Phrase<Long> LONE_ORDINAL =
            ORDINAL.where(n -> n >= 1 && n <= 31).when((words, from, to) -> !counts(words, to));

    /** A year of our time: {@code 2025}, {@code twenty twenty five}, {@code two thousand and twenty five}. */
    public static final Phrase<Long> YEAR = NUMBER.or(Phrase.reading(EnglishNumbers.OPENERS, EnglishWords::spokenYear))
            .where(y -> y >= 1950 && y <= 2099);

    private EnglishWords() {}

    public static Map<String, Phrase<?>> calendar() {
        return Map.ofEntries(
                entry("n", COUNT),
                entry("month", MONTH),
                entry("weekday", WEEKDAY),
                entry("day", DAY_NUMBER),
                entry("nth", LONE_ORDINAL),
                entry("ordinal", ORDINAL.where(n -> n <= 5)),
                entry("year", YEAR),
                entry("date", WrittenDates.DATE));
    }

    /** "The first quarter" and "the first one" are no days; "the first, quarter past one" is. */
    private static boolean counts(Words words, int next) {
        String after = words.at(next + 1);
        boolean time = switch (words.at(next)) {
            case "quarter", "half" -> AROUND_HOURS.contains(after);
            case "one" -> after.startsWith("o") || HALVES.contains(after) || EnglishNumbers.SMALL.containsKey(after);
            default -> false;
        };
        return !time && COUNTED.contains(words.at(next));
    }

    public static boolean isWeekday(String form) {
        return WEEKDAYS.containsKey(form);
    }

    private static boolean isTyped(Words words, int at) {
        return WrittenNumbers.isDigits(words.at(at));
    }

    /** Two pairs: "twenty twenty five". */
    private static List<Found<Long>> spokenYear(Words words, int from) {
        Integer century = EnglishNumbers.SMALL.get(words.at(from));
        if (century == null || century != 19 && century != 20) {
            return List.of();
        }
        return EnglishNumbers.cardinals(words, from + 1).stream()
                .filter(f -> f.value() >= 10 && f.value() <= 99 && !isTyped(words, from + 1))
                .map(f -> new Found<>(f.to(), century * 100L + f.value()))
                .toList();
    }
}
