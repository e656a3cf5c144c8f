package io.theopy.teepy.sandbox.internal.route;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The canonical values of the API, read strictly; empty when a text is not one. */
final class CanonicalValues {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}([.][0-9]{1,2})?");
    private static final Pattern DURATION = Pattern.compile("PT(?=[0-9])([0-9]{1,3}H)?([0-9]{1,4}M)?");
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final String OPEN = "..";
    private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    private CanonicalValues() {}

    static Optional<Long> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        return parse(() -> LocalDate.parse(text, DATE));
    }

    static Optional<LocalDateTime> dateTime(String text) {
        return parse(() -> LocalDateTime.parse(text, DATE_TIME));
    }

    /** Hours and minutes, above zero and no longer than a day. */
    static Optional<Duration> duration(String text) {
        if (!DURATION.matcher(text).matches()) {
            return Optional.empty();
        }
        return parse(() -> Duration.parse(text)).filter(d -> !d.isZero() && d.compareTo(LONGEST) <= 0);
    }

    static Optional<BigDecimal> amount(String text) {
        return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A date, or a period with both ends included, of which one may be open: {@code ../2025-11-30}. */
    static Optional<TimeRange> days(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return date(text).map(day -> TimeRange.days(day, day));
        }
        String start = text.substring(0, slash);
        String end = text.substring(slash + 1);
        if (start.equals(OPEN) && end.equals(OPEN)) {
            return Optional.empty();
        }
        Optional<LocalDate> last = end.equals(OPEN) ? Optional.of(LATEST) : date(end);
        return (start.equals(OPEN) ? Optional.of(EARLIEST) : date(start))
                .flatMap(first -> last.filter(l -> !l.isBefore(first)).map(l -> TimeRange.days(first, l)));
    }

    /** The same, or one minute. */
    static Optional<TimeRange> span(String text) {
        return days(text).or(() -> dateTime(text).map(time -> new TimeRange(time, time.plusMinutes(1))));
    }

    private static <T> Optional<T> parse(Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
