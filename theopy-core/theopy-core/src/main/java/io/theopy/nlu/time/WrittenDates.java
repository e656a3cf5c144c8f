package io.theopy.nlu.time;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates written in one token: {@code 2025-11-11}, {@code 11/11/2025}, {@code 11.11.25}, {@code 11/11}; day before month
 * unless only the other way round makes a date ({@code 11/25}). Also {@code 2025-11} and {@code 2025-11-01/2025-11-30}.
 */
public final class WrittenDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern FULL = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})|(\\d{1,2})/(\\d{4})");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

    public static final Phrase<DayExpression> DATE = token(WrittenDates::date);
    public static final Phrase<PeriodExpression> PERIOD = token(WrittenDates::period);

    /** Days of one month, {@code 1-15}. */
    public static final Phrase<DayRange> DAY_RANGE = token(WrittenDates::days);

    private WrittenDates() {}

    /** Two days of the month. */
    public record DayRange(int first, int last) {}

    public static Optional<DayExpression> date(String form) {
        Matcher iso = ISO.matcher(form);
        if (iso.matches()) {
            return full(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher full = FULL.matcher(form);
        if (full.matches()) {
            int year = number(full, 4) < 100 ? 2000 + number(full, 4) : number(full, 4);
            return full(year, number(full, 3), number(full, 1)).or(() -> full(year, number(full, 1), number(full, 3)));
        }
        Matcher day = SHORT.matcher(form);
        if (day.matches()) {
            int first = number(day, 1);
            int second = number(day, 2);
            return ofMonth(second, first).or(() -> ofMonth(first, second));
        }
        return Optional.empty();
    }

    private static Optional<PeriodExpression> period(String form) {
        int slash = form.indexOf('/', 5);
        if (slash > 0) {
            Optional<PeriodExpression> from = isoDay(form.substring(0, slash));
            Optional<PeriodExpression> to = isoDay(form.substring(slash + 1));
            return from.flatMap(start -> to.map(end -> Periods.range(start, end)));
        }
        Matcher month = MONTH.matcher(form);
        if (!month.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = month.group(1) != null;
        int year = number(month, yearFirst ? 1 : 4);
        int number = number(month, yearFirst ? 2 : 3);
        return isMonth(number) && year > 1900 ? Optional.of(Periods.of(year, Month.of(number))) : Optional.empty();
    }

    private static Optional<PeriodExpression> isoDay(String form) {
        Matcher iso = ISO.matcher(form);
        return iso.matches()
                ? full(number(iso, 1), number(iso, 2), number(iso, 3)).map(PeriodExpression::of)
                : Optional.empty();
    }

    private static Optional<DayRange> days(String form) {
        Matcher m = DAYS.matcher(form);
        return m.matches() && number(m, 1) < number(m, 2)
                ? Optional.of(new DayRange(number(m, 1), number(m, 2)))
                : Optional.empty();
    }

    private static Optional<DayExpression> full(int year, int month, int day) {
        return isMonth(month) && year > 1900 && YearMonth.of(year, month).isValidDay(day)
                ? Optional.of((today, leaning) -> Optional.of(LocalDate.of(year, month, day)))
                : Optional.empty();
    }

    private static Optional<DayExpression> ofMonth(int month, int day) {
        return isMonth(month) && day >= 1 && day <= Month.of(month).maxLength()
                ? Optional.of(Days.of(Month.of(month), day))
                : Optional.empty();
    }

    private static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static <T> Phrase<T> token(Function<String, Optional<T>> read) {
        return Phrase.reading(Openers.TYPED, (words, from) -> {
            String form = words.at(from);
            return form.length() < 3 || !WrittenNumbers.isDigit(form.charAt(0))
                    ? List.of()
                    : read.apply(form)
                            .map(v -> List.of(new Found<>(from + 1, v)))
                            .orElse(List.of());
        });
    }
}
