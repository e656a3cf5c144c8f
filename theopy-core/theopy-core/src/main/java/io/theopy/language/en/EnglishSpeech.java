package io.theopy.language.en;

import io.theopy.speech.DigitPairs;
import io.theopy.speech.SpeechWording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** English, as said in Europe: "the eleventh of November", "one hundred and one". */
final class EnglishSpeech implements SpeechWording {
    private static final String[] LETTERS = {
        "ay",
        "bee",
        "see",
        "dee",
        "ee",
        "eff",
        "jee",
        "aitch",
        "eye",
        "jay",
        "kay",
        "ell",
        "em",
        "en",
        "oh",
        "pee",
        "cue",
        "are",
        "ess",
        "tee",
        "you",
        "vee",
        "double you",
        "ex",
        "why",
        "zee"
    };

    @Override
    public String cardinal(long number) {
        return EnglishSpelling.cardinal(number, true).replace('-', ' ');
    }

    @Override
    public String ordinal(int number) {
        return EnglishSpelling.ordinal(number).replace('-', ' ');
    }

    @Override
    public String phone(String digits) {
        return DigitPairs.of(digits).map(this::digits).collect(Collectors.joining(", "));
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public String ordinalEndings() {
        return "st|nd|rd|th";
    }

    @Override
    public String day(int day, Month month) {
        return "the " + ordinal(day) + " of " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    public String dayArticle() {
        return "the";
    }

    @Override
    public String monthLink() {
        return "of";
    }

    @Override
    public String date(LocalDate date) {
        return day(date.getDayOfMonth(), date.getMonth()) + ", " + year(date.getYear());
    }

    private String year(int year) {
        int century = year / 100;
        int rest = year % 100;
        if (year < 1000 || year > 9999 || century % 10 == 0 && rest < 10) {
            return cardinal(year);
        }
        String low = rest == 0 ? "hundred" : rest < 10 ? "oh " + cardinal(rest) : cardinal(rest);
        return cardinal(century) + " " + low;
    }

    @Override
    public String time(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return "noon";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        int minute = time.getMinute();
        String minutes = minute == 0 ? "" : minute < 10 ? " oh " + cardinal(minute) : " " + cardinal(minute);
        return cardinal(hour) + minutes + (time.getHour() < 12 ? " ay em" : " pee em");
    }

    @Override
    public String dateAndTime(String date, String time) {
        return date + ", at " + time;
    }

    @Override
    public String period(String from, String to) {
        return from + ", to " + to;
    }

    @Override
    public String money(BigDecimal amount, Currency currency) {
        String unit = switch (currency) {
            case EURO -> "euro";
            case DOLLAR -> "dollar";
            case POUND -> "pound";
            case FRANC -> "franc";
        };
        long whole = amount.longValue();
        int cents = amount.movePointRight(2).remainder(BigDecimal.valueOf(100)).intValue();
        String words = counted(whole, unit);
        if (cents == 0) {
            return words;
        }
        String small = currency == Currency.POUND
                ? (cents == 1 ? "one penny" : cardinal(cents) + " pence")
                : counted(cents, "cent");
        return whole == 0 ? small : words + " and " + small;
    }

    @Override
    public String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        addCounted(parts, duration.toDays(), "day");
        addCounted(parts, duration.toHoursPart(), "hour");
        addCounted(parts, duration.toMinutesPart(), "minute");
        addCounted(parts, duration.toSecondsPart(), "second");
        return parts.isEmpty() ? "no time" : String.join(" and ", parts);
    }

    private void addCounted(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(counted(count, unit));
        }
    }

    private String counted(long count, String unit) {
        return cardinal(count) + " " + unit + (count == 1 ? "" : "s");
    }

    @Override
    public String decimalPoint() {
        return "point";
    }

    @Override
    public String minus() {
        return "minus";
    }

    @Override
    public String plus() {
        return "plus";
    }

    @Override
    public boolean commaIsDecimal() {
        return false;
    }

    @Override
    public Map<Character, String> addressMarks() {
        return Map.of('@', "at", '.', "dot", '-', "dash", '_', "underscore", '+', "plus", '%', "percent");
    }

    @Override
    public String letter(char letter) {
        return LETTERS[letter - 'a'];
    }

    @Override
    public Map<String, String> symbols() {
        return Map.of("&", "and", "%", "percent", "+", "plus", "=", "equals", "@", "at", "€", "euros", "#", "number");
    }

    @Override
    public Map<String, String> titles() {
        return Map.of(
                "mr",
                "Mister",
                "mrs",
                "Missis",
                "ms",
                "Miz",
                "dr",
                "Doctor",
                "prof",
                "Professor",
                "st",
                "Saint",
                "mme",
                "Madame",
                "mlle",
                "Mademoiselle");
    }

    @Override
    public Map<String, String> abbreviations() {
        return Map.of(
                "e.g",
                "for example",
                "i.e",
                "that is",
                "etc",
                "et cetera",
                "vs",
                "versus",
                "tel",
                "telephone",
                "approx",
                "approximately",
                "a.m",
                "ay em",
                "p.m",
                "pee em");
    }
}
