package io.theopy.stt.sphinx.internal.language;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random days, hours and periods as English speakers say them. Thread-safe if the generator is. */
final class SpokenDates {
    static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> NEAR_DAYS = List.of(
            "today",
            "tomorrow",
            "tomorrow",
            "tomorrow",
            "yesterday",
            "the day after tomorrow",
            "this morning",
            "this afternoon",
            "this evening",
            "tonight",
            "tomorrow morning",
            "tomorrow afternoon",
            "tomorrow evening");
    private static final List<String> UNITS = List.of("week", "week", "month", "month", "year", "quarter");
    private static final List<String> WHICH = List.of("this", "this", "next", "last", "the last", "the next");

    private final RandomGenerator random;

    SpokenDates(RandomGenerator random) {
        this.random = random;
    }

    String dayAndHour() {
        return switch (random.nextInt(11)) {
            case 0 -> day();
            case 1 -> hour() + " " + day();
            case 2 -> "at " + hour();
            case 4 -> day() + " at noon";
            case 3 -> day() + " " + hour();
            default -> day() + " at " + hour();
        };
    }

    String dayMaybeWithHour() {
        return random.nextInt(3) == 0 ? day() : dayAndHour();
    }

    String day() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> pick(NEAR_DAYS);
            case 3, 4 ->
                pick(List.of("", "", "on ", "next ", "this ", "on the ")).replace("on the ", "on ")
                        + pick(WEEKDAYS)
                        + pick(List.of("", "", "", " morning", " afternoon", " next week"));
            case 5 -> pick(List.of("", "on ")) + pick(MONTHS) + " " + pick(List.of("", "", "the ")) + dayOfMonth();
            case 6 ->
                pick(List.of("the ", "on the "))
                        + dayOfMonth()
                        + pick(List.of("", " of " + pick(MONTHS), " of " + pick(MONTHS)));
            default -> "in " + SpokenNumbers.cardinal(2 + random.nextInt(9), "") + " " + pick(List.of("days", "weeks"));
        };
    }

    String period() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> pick(WHICH) + " " + pick(UNITS);
            case 2 -> pick(List.of("", "in ", "since ", "in ")) + pick(MONTHS);
            case 3 -> "from " + bound() + " to " + bound();
            case 4 -> "between " + bound() + " and " + bound();
            default ->
                "the last " + SpokenNumbers.cardinal(2 + random.nextInt(9), "") + " "
                        + pick(List.of("days", "weeks", "months"));
        };
    }

    String duration() {
        return switch (random.nextInt(7)) {
            case 0 ->
                pick(List.of("half an hour", "an hour", "one hour", "a quarter of an hour", "an hour and a half"));
            case 1 -> SpokenNumbers.cardinal(2 + random.nextInt(6), "") + " hours";
            case 2 ->
                pick(List.of("one hour", "an hour", "two hours", "three hours")) + pick(List.of(" and ", " "))
                        + minutes() + " minutes";
            default -> minutes() + " minutes";
        };
    }

    private String bound() {
        return random.nextBoolean() ? pick(MONTHS) : day();
    }

    private String minutes() {
        return SpokenNumbers.cardinal(random.nextInt(4) == 0 ? 1 + random.nextInt(59) : 5 + 5 * random.nextInt(11), "");
    }

    private String dayOfMonth() {
        int day = 1 + random.nextInt(31);
        return random.nextInt(5) == 0 ? SpokenNumbers.cardinal(day, "") : SpokenNumbers.ordinal(day);
    }

    private String hour() {
        String hour = SpokenNumbers.cardinal(1 + random.nextInt(12), "");
        String said = switch (random.nextInt(8)) {
            case 0 -> hour + " o'clock";
            case 1 -> "half past " + hour;
            case 2 -> "quarter " + pick(List.of("past ", "to ")) + hour;
            case 3 -> hour + " " + pick(List.of("thirty", "thirty", "fifteen", "forty five", minutes()));
            default -> hour;
        };
        return said + pick(List.of("", "", "", " p m", " a m", " pm", " am", " in the afternoon", " in the morning"));
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
