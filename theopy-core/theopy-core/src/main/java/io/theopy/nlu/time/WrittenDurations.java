package io.theopy.nlu.time;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations written in one token: {@code 1h30}, {@code 90min}, {@code 30-minute}, {@code PT1H30M}. Also
 * numbers with a decimal part, {@code 1.5} or {@code 1,5}, for "1.5 hours".
 */
public final class WrittenDurations {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3})(?:h|hr|hrs)(?:(\\d{1,2})(?:m|mn|min)?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?:min|mins|mn|m|-?minutes?)");
    private static final Pattern SPELLED = Pattern.compile("(\\d{1,3})-?(?:hours?|heures?)");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3})[.,](\\d{1,2})(h?)");

    public static final Phrase<Duration> PHRASE = Phrase.reading(
            Openers.TYPED,
            (words, from) -> read(words.at(from))
                    .map(d -> List.of(new Found<>(from + 1, d)))
                    .orElse(List.of()));

    /** Hundredths. */
    public static final Phrase<Long> DECIMAL_NUMBER = Phrase.reading(
            Openers.TYPED,
            (words, from) -> hundredths(words.at(from))
                    .map(n -> List.of(new Found<>(from + 1, n)))
                    .orElse(List.of()));

    private WrittenDurations() {}

    public static Duration hundredthsOfHours(long hundredths) {
        return Duration.ofMinutes(Math.round(hundredths * 0.6));
    }

    private static Optional<Duration> read(String form) {
        if (form.startsWith("pt")) {
            return iso(form);
        }
        if (form.length() < 2 || !WrittenNumbers.isDigit(form.charAt(0))) {
            return Optional.empty();
        }
        Matcher hours = HOURS.matcher(form);
        if (hours.matches()) {
            int minutes = hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2));
            return minutes >= 60
                    ? Optional.empty()
                    : positive(Duration.ofMinutes(Integer.parseInt(hours.group(1)) * 60L + minutes));
        }
        Matcher minutes = MINUTES.matcher(form);
        if (minutes.matches()) {
            return positive(Duration.ofMinutes(Integer.parseInt(minutes.group(1))));
        }
        Matcher spelled = SPELLED.matcher(form);
        if (spelled.matches()) {
            return positive(Duration.ofHours(Integer.parseInt(spelled.group(1))));
        }
        return form.endsWith("h") ? hundredths(form).map(WrittenDurations::hundredthsOfHours) : Optional.empty();
    }

    private static Optional<Duration> iso(String form) {
        try {
            return positive(Duration.parse(form.toUpperCase(Locale.ROOT)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> hundredths(String form) {
        if (form.length() < 3 || !WrittenNumbers.isDigit(form.charAt(0))) {
            return Optional.empty();
        }
        Matcher m = DECIMAL.matcher(form);
        if (!m.matches()) {
            return Optional.empty();
        }
        String fraction = m.group(2).length() == 1 ? m.group(2) + "0" : m.group(2);
        return Optional.of(Long.parseLong(m.group(1)) * 100 + Long.parseLong(fraction))
                .filter(n -> n > 0);
    }

    private static Optional<Duration> positive(Duration duration) {
        return Optional.of(duration).filter(d -> !d.isZero() && !d.isNegative());
    }
}
