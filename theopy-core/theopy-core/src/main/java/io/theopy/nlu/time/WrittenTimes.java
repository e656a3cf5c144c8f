package io.theopy.nlu.time;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times written in one token: {@code 14:30}, {@code 14h30}, {@code 14h}, {@code 2:30pm}, {@code 2pm}. Whatever starts
 * with 0 or passes 12 is on the 24 hour clock.
 */
public final class WrittenTimes {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:([:.])(\\d{2})(?::\\d{2})?|h(\\d{2})?(?:mn|min)?)?(a\\.?m|p\\.?m)?");

    public static final Phrase<ClockTime> PHRASE = Phrase.reading(
            Openers.TYPED,
            (words, from) -> read(words.at(from))
                    .map(time -> List.of(new Found<>(from + 1, time)))
                    .orElse(List.of()));

    /** {@code 14.30}, which is a time only where a time is expected; elsewhere it may be an amount. */
    public static final Phrase<ClockTime> DOTTED = Phrase.reading(Openers.TYPED, (words, from) -> {
        String form = words.at(from);
        int dot = form.indexOf('.');
        return dot < 1 || dot != form.length() - 3
                ? List.of()
                : read(form.replace('.', ':'))
                        .map(time -> List.of(new Found<>(from + 1, time)))
                        .orElse(List.of());
    });

    /** Hours that a word for minutes may follow: {@code 14h}. */
    public static final Phrase<ClockTime> FULL_HOUR = PHRASE.where(t -> t.minute() == 0)
            .when((words, from, to) -> words.at(from).endsWith("h"));

    private WrittenTimes() {}

    public static Optional<ClockTime> read(String form) {
        if (form.length() < 2 || !WrittenNumbers.isDigit(form.charAt(0)) || WrittenNumbers.isDigits(form)) {
            return Optional.empty();
        }
        Matcher m = TIME.matcher(form);
        if (!m.matches()) {
            return Optional.empty();
        }
        String half = m.group(5);
        if (half == null && ".".equals(m.group(2))) {
            return Optional.empty(); // 14.30 may be an amount
        }
        String minutes = m.group(3) != null ? m.group(3) : m.group(4);
        int hour = Integer.parseInt(m.group(1));
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        boolean face = hour >= 1 && hour <= 12;
        if (half != null) {
            ClockTime said = new ClockTime(hour, minute, hour, face);
            return Optional.of(half.startsWith("a") ? said.am() : said.pm()).filter(t -> face && t.isValid());
        }
        boolean open = face && !m.group(1).startsWith("0");
        return Optional.of(new ClockTime(hour % 24, minute, hour, open)).filter(ClockTime::isValid);
    }
}
