package io.theopy.reply;

import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Writes canonical values for people: {@code 2025-11-11T14:00} as "Tuesday 11 November at 14:00". Immutable. */
final class ValueFormatter {
    private final Language language;
    private final ReplyLanguage words;
    private final int currentYear;

    ValueFormatter(Language language, LocalDateTime now) {
        this.language = language;
        this.words = Languages.part(language, ReplyLanguage.class);
        this.currentYear = now.getYear();
    }

    /** When something was that is over: the time alone where it was today. */
    String since(LocalDateTime moment, LocalDateTime now) {
        String clock = words.clock(moment.toLocalTime());
        return moment.toLocalDate().equals(now.toLocalDate()) ? clock : words.dayAt(day(moment.toLocalDate()), clock);
    }

    /** The value of a slot. */
    String slot(SlotType type, String value) {
        return switch (type) {
            case DATE, DATETIME, DATE_OR_DATETIME, DATE_OR_PERIOD, PERIOD -> moment(value);
            case DURATION -> duration(value);
            case MONEY -> money(value);
            default -> value;
        };
    }

    /** A value with an explicit format; formats that the catalogue's loader let through are all known here. */
    Optional<String> formatted(String format, String value) {
        String kind = format.split(":", 2)[0];
        return switch (kind) {
            case "" -> Optional.of(value);
            case "date", "datetime", "period" -> Optional.of(moment(value));
            case "duration" -> Optional.of(duration(value));
            case "money" -> Optional.of(money(value));
            case "plural" -> Optional.of(plural(format.split(":", -1), value));
            case "choice" -> choice(format.substring("choice:".length()), value);
            default -> Optional.empty();
        };
    }

    private String moment(String value) {
        try {
            if (value.startsWith("=T")) {
                return words.clock(LocalTime.parse(value.substring(2)));
            }
            if (value.contains("/")) {
                String[] ends = value.split("/", 2);
                if (ends[0].equals("..")) {
                    return words.until(shortDay(LocalDate.parse(ends[1])));
                }
                if (ends[1].equals("..")) {
                    return words.from(shortDay(LocalDate.parse(ends[0])));
                }
                return period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
            }
            if (value.length() > 10) {
                LocalDateTime time = LocalDateTime.parse(value.length() > 19 ? value.substring(0, 19) : value);
                return words.dayAt(day(time.toLocalDate()), words.clock(time.toLocalTime()));
            }
            return day(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private String period(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        return words.period(shortDay(from), shortDay(to));
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE ", language.locale()).format(date) + shortDay(date);
    }

    private String shortDay(LocalDate date) {
        String number = words.dayOfMonth(date.getDayOfMonth());
        String month = DateTimeFormatter.ofPattern("MMMM", language.locale()).format(date);
        return number + " " + month + (date.getYear() == currentYear ? "" : " " + date.getYear());
    }

    private String duration(String value) {
        try {
            Duration duration = Duration.parse(value);
            long hours = duration.toHours();
            int minutes = duration.toMinutesPart();
            String hourPart = hours == 0 ? "" : words.hours(hours);
            String minutePart = minutes == 0 ? "" : words.minutes(minutes);
            return (hourPart + " " + minutePart).strip();
        } catch (DateTimeException e) {
            return value;
        }
    }

    private String money(String value) {
        if (!value.matches("-?\\d+(\\.\\d+)?")) {
            return value;
        }
        String amount = new BigDecimal(value).stripTrailingZeros().scale() <= 0
                ? new BigDecimal(value).toBigInteger().toString()
                : value;
        return words.euros(amount);
    }

    private String plural(String[] format, String value) {
        boolean one = words.isSingular(value);
        return format.length < 3 ? value : one ? format[1] : format[2];
    }

    private static Optional<String> choice(String options, String value) {
        for (String option : options.split(",", -1)) {
            if (option.startsWith(value + "=")) {
                return Optional.of(option.substring(value.length() + 1));
            }
        }
        return Optional.empty();
    }
}
