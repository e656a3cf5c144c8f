package io.theopy.nlu.number;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Whole numbers written with digits: {@code 101}, {@code 1,200}, {@code 1.200}, {@code 1 200}. */
public final class WrittenNumbers {
    private static final int MOST_DIGITS = 12;

    private WrittenNumbers() {}

    /** The value of a token of digits, perhaps grouped by threes; empty for any other token. */
    public static OptionalLong value(String form) {
        if (form.isEmpty() || form.length() > MOST_DIGITS + 3 || !isDigit(form.charAt(0))) {
            return OptionalLong.empty();
        }
        long value = 0;
        int sinceSeparator = -1;
        int digits = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (isDigit(c)) {
                value = value * 10 + (c - '0');
                digits++;
                sinceSeparator += sinceSeparator < 0 ? 0 : 1;
            } else if ((c == ',' || c == '.') && (sinceSeparator < 0 ? i <= 3 : sinceSeparator == 3)) {
                sinceSeparator = 0;
            } else {
                return OptionalLong.empty();
            }
        }
        boolean whole = sinceSeparator < 0 || sinceSeparator == 3;
        return whole && digits <= MOST_DIGITS ? OptionalLong.of(value) : OptionalLong.empty();
    }

    public static boolean isDigits(String form) {
        if (form.isEmpty() || form.length() > MOST_DIGITS) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (!isDigit(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** All readings of written numbers from a token on: {@code 1 200} is 1200, else 1; the longest first. */
    public static List<Found<Long>> at(Words words, int from) {
        OptionalLong first = value(words.at(from));
        if (first.isEmpty()) {
            return List.of();
        }
        List<Found<Long>> found = new ArrayList<>(2);
        long value = first.getAsLong();
        found.add(new Found<>(from + 1, value));
        String head = words.at(from);
        int to = from + 1;
        while (head.length() <= 3
                && head.charAt(0) != '0'
                && words.at(to).length() == 3
                && isDigits(words.at(to))
                && to - from < 4) {
            value = value * 1000 + Long.parseLong(words.at(to));
            to++;
            found.add(0, new Found<>(to, value));
        }
        return found;
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
