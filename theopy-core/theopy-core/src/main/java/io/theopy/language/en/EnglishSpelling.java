package io.theopy.language.en;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** English number words from numbers. */
public final class EnglishSpelling {
    private static final String[] SMALL = {
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
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final Map<String, String> IRREGULAR = Map.of(
            "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth", "nine", "ninth",
            "twelve", "twelfth");

    private EnglishSpelling() {}

    /** @param and whether to say "and" before tens and units: "one hundred and one" */
    public static String cardinal(long number, boolean and) {
        if (number < 20) {
            return SMALL[(int) number];
        }
        if (number < 100) {
            String tens = TENS[(int) number / 10];
            return number % 10 == 0 ? tens : tens + "-" + SMALL[(int) number % 10];
        }
        if (number < 1000) {
            return SMALL[(int) number / 100] + " hundred" + rest(number % 100, and, and);
        }
        if (number < 1_000_000) {
            return cardinal(number / 1000, and) + " thousand" + rest(number % 1000, and, and && number % 1000 < 100);
        }
        long below = number % 1_000_000;
        return cardinal(number / 1_000_000, and) + " million" + rest(below, and, and && below < 100);
    }

    public static String ordinal(long number) {
        String cardinal = cardinal(number, true);
        int last = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
        String word = cardinal.substring(last);
        String ordinal = IRREGULAR.containsKey(word)
                ? IRREGULAR.getOrDefault(word, word)
                : word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
        return cardinal.substring(0, last) + ordinal;
    }

    /** "One oh one", "twelve oh five", "twenty fifteen": how numbers of three and four digits are read out. */
    public static List<String> digitByDigit(long number) {
        List<String> ways = new ArrayList<>();
        if (number < 100 || number > 9999) {
            return ways;
        }
        long head = number / 100;
        long tail = number % 100;
        String heads = cardinal(head, false).replace('-', ' ');
        if (tail >= 10) {
            ways.add(heads + " " + cardinal(tail, false).replace('-', ' '));
        } else if (tail > 0) {
            ways.add(heads + " oh " + SMALL[(int) tail]);
        }
        if (number < 1000) {
            ways.add(SMALL[(int) head] + " " + zero(tail / 10) + " " + zero(tail % 10));
        }
        return ways;
    }

    private static String zero(long digit) {
        return digit == 0 ? "oh" : SMALL[(int) digit];
    }

    private static String rest(long rest, boolean and, boolean joined) {
        return rest == 0 ? "" : (joined ? " and " : " ") + cardinal(rest, and);
    }
}
