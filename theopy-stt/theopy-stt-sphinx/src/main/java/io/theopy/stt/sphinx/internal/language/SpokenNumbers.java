package io.theopy.stt.sphinx.internal.language;

import java.util.List;

/** Numbers as English speakers say them. */
final class SpokenNumbers {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> SMALL_ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");

    private SpokenNumbers() {}

    static String digit(int digit) {
        return SMALL.get(digit);
    }

    /**
     * A number below a million in words.
     *
     * @param and what is said between hundreds and the rest: {@code "and"}, or nothing
     */
    static String cardinal(int number, String and) {
        if (number < 20) {
            return SMALL.get(number);
        }
        if (number < 100) {
            return join(TENS.get(number / 10), "", number % 10, and);
        }
        if (number < 1000) {
            return join(SMALL.get(number / 100) + " hundred", and, number % 100, and);
        }
        return join(cardinal(number / 1000, and) + " thousand", number % 1000 < 100 ? and : "", number % 1000, and);
    }

    /** A place below a hundred: {@code twenty first}. */
    static String ordinal(int number) {
        if (number < 20) {
            return SMALL_ORDINALS.get(number);
        }
        String tens = TENS.get(number / 10);
        if (number % 10 == 0) {
            return tens.substring(0, tens.length() - 1) + "ieth";
        }
        return tens + " " + SMALL_ORDINALS.get(number % 10);
    }

    private static String join(String head, String between, int rest, String and) {
        if (rest == 0) {
            return head;
        }
        return head + (between.isEmpty() ? " " : " " + between + " ") + cardinal(rest, and);
    }
}
