package io.theopy.nlu.number;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amounts written with digits: {@code 150}, {@code 150,50}, {@code 1.200,50}, {@code 1,200.50}, {@code 1 200,50}. The
 * last separator with one or two digits after it is the decimal one; any with three is for grouping.
 */
public final class WrittenAmounts {
    private static final int MOST_DIGITS = 12;

    private WrittenAmounts() {}

    /** Readings from a token on, grouped by blanks or not, the longest first. */
    public static List<Found<BigDecimal>> at(Words words, int from) {
        List<Found<BigDecimal>> found = new ArrayList<>(2);
        String joined = words.at(from);
        read(joined).ifPresent(v -> found.add(new Found<>(from + 1, v)));
        int at = from + 1;
        boolean groups = WrittenNumbers.isDigits(joined) && joined.length() <= 3 && joined.charAt(0) != '0';
        while (groups && at - from < 4) {
            String group = words.at(at);
            boolean last = group.length() > 3 && (group.charAt(3) == ',' || group.charAt(3) == '.');
            if (group.length() < 3 || !WrittenNumbers.isDigits(group.substring(0, 3)) || group.length() > 3 && !last) {
                break;
            }
            joined += group;
            int to = ++at;
            read(joined).ifPresent(v -> found.add(0, new Found<>(to, v)));
            groups = !last;
        }
        return found;
    }

    /** The amount of one token of digits and separators, without a currency. */
    public static Optional<BigDecimal> read(String form) {
        if (form.isEmpty() || form.length() > MOST_DIGITS + 4 || !WrittenNumbers.isDigit(form.charAt(0))) {
            return Optional.empty();
        }
        int decimal = Math.max(form.lastIndexOf(','), form.lastIndexOf('.'));
        int after = decimal < 0 ? 0 : form.length() - decimal - 1;
        if (decimal >= 0 && (after == 0 || after > 3)) {
            return Optional.empty();
        }
        String whole = decimal >= 0 && after < 3 ? form.substring(0, decimal) : form;
        String cents = decimal >= 0 && after < 3 ? form.substring(decimal + 1) : "";
        if (cents.isEmpty() ? WrittenNumbers.value(whole).isEmpty() : !WrittenNumbers.isDigits(cents)) {
            return Optional.empty();
        }
        return WrittenNumbers.value(whole).stream()
                .mapToObj(v -> new BigDecimal(v + (cents.isEmpty() ? "" : "." + cents)))
                .map(v -> v.setScale(2, RoundingMode.UNNECESSARY))
                .findFirst();
    }
}
