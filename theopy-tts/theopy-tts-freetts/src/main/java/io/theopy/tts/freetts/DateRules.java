package io.theopy.tts.freetts;

import io.theopy.speech.SpeechWording;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Dates, times and durations, as Theopy writes them canonically and as people write them. */
final class DateRules {
    private static final String ISO_DATE = "(\\d{4})-(\\d{2})-(\\d{2})";
    private static final String NOT_INSIDE = "(?<![\\d.,/-])";
    private static final String NOT_GOING_ON = "(?![\\d/-])";

    private final SpeechWording wording;

    private DateRules(SpeechWording wording) {
        this.wording = wording;
    }

    static List<Rule> rules(SpeechWording wording) {
        DateRules on = new DateRules(wording);
        String months = Arrays.stream(Month.values()).map(on::name).collect(Collectors.joining("|", "(", ")"));
        String ordinal = "(?:" + wording.ordinalEndings() + ")?";
        String article = "(?:\\b" + wording.dayArticle() + " )?";
        String link = wording.monthLink().isEmpty() ? "" : "(?: " + wording.monthLink() + ")?";
        return List.of(
                Rule.of(NOT_INSIDE + ISO_DATE + "/" + ISO_DATE + NOT_GOING_ON, on::period),
                Rule.of(
                        NOT_INSIDE + ISO_DATE
                                + "[T ](\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})?",
                        on::dateAndTime),
                Rule.of(NOT_INSIDE + ISO_DATE + NOT_GOING_ON, m -> on.date(m.group(1), m.group(2), m.group(3))),
                Rule.of(
                        NOT_INSIDE + "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + NOT_GOING_ON,
                        m -> on.date(m.group(4), m.group(3), m.group(1))),
                Rule.of(
                        "(?i)" + article + "(?<!\\d)(\\d{1,2})" + ordinal + link + " " + months
                                + "\\b(?:,? (\\d{4})\\b)?",
                        m -> on.written(m.group(1), m.group(2), m.group(3))),
                Rule.of(
                        "(?i)\\b" + months + " (\\d{1,2})" + ordinal + "\\b(?:,? (\\d{4})\\b)?",
                        m -> on.written(m.group(2), m.group(1), m.group(3))),
                Rule.of("(?i)(?<![\\d:])(\\d{1,2})(?::(\\d{2}))?\\s?([ap])\\.?\\s?m\\b\\.?", on::halfDayTime),
                Rule.of("(?<![\\d:])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])", m -> on.time(m.group(1), m.group(2))),
                Rule.of("\\bP(?=[\\dT])(?:\\d{1,4}D)?(?:T(?:\\d{1,4}[HMS]){1,3})?\\b", m -> on.isoDuration(m.group())),
                Rule.of("(?i)(?<![\\d.,])(\\d{1,3})\\s?h(?:\\s?([0-5]\\d)(?:\\s?min)?)?\\b", on::hours),
                Rule.of(
                        "(?i)(?<![\\d.,])(\\d{1,4})\\s?min\\b\\.?",
                        m -> on.said(Duration.ofMinutes(number(m.group(1))))));
    }

    private Optional<String> period(MatchResult m) {
        return date(m.group(1), m.group(2), m.group(3))
                .flatMap(from -> date(m.group(4), m.group(5), m.group(6)).map(to -> wording.period(from, to)));
    }

    private Optional<String> dateAndTime(MatchResult m) {
        return date(m.group(1), m.group(2), m.group(3))
                .flatMap(date -> time(m.group(4), m.group(5)).map(time -> wording.dateAndTime(date, time)));
    }

    private Optional<String> date(String year, String month, String day) {
        try {
            return Optional.of(wording.date(LocalDate.of(number(year), number(month), number(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> written(String day, String monthName, String yearOrNull) {
        Month month = Arrays.stream(Month.values())
                .filter(m -> name(m).equalsIgnoreCase(monthName))
                .findFirst()
                .orElse(Month.JANUARY);
        int dayOfMonth = number(day);
        if (dayOfMonth < 1 || dayOfMonth > month.maxLength()) {
            return Optional.empty();
        }
        if (yearOrNull == null) {
            return Optional.of(wording.day(dayOfMonth, month));
        }
        return date(yearOrNull, String.valueOf(month.getValue()), day);
    }

    private Optional<String> halfDayTime(MatchResult m) {
        int hour = number(m.group(1));
        boolean afternoon = m.group(3).toLowerCase(Locale.ROOT).equals("p");
        String minute = m.group(2) == null ? "0" : m.group(2);
        if (hour < 1 || hour > 12) {
            return Optional.empty();
        }
        return time(String.valueOf(hour % 12 + (afternoon ? 12 : 0)), minute);
    }

    private Optional<String> time(String hour, String minute) {
        if (number(hour) > 23 || number(minute) > 59) {
            return Optional.empty();
        }
        return Optional.of(wording.time(LocalTime.of(number(hour), number(minute))));
    }

    private Optional<String> hours(MatchResult m) {
        int minutes = m.group(2) == null ? 0 : number(m.group(2));
        return said(Duration.ofHours(number(m.group(1))).plusMinutes(minutes));
    }

    private Optional<String> isoDuration(String text) {
        try {
            return said(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> said(Duration duration) {
        return Optional.of(wording.duration(duration));
    }

    private String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, wording.locale());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
