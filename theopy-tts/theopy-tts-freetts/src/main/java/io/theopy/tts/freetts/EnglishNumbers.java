package io.theopy.tts.freetts;

import java.util.Map;

/** Numbers in English words, without hyphens. */
final class EnglishNumbers {
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
    private static final Map<String, String> IRREGULAR_ORDINALS = Map.of(
            "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth", "nine", "ninth",
            "twelve", "twelfth");

    private EnglishNumbers() {}

    static String cardinal(long number) {
        if (number >= 1_000_000_000) {
            return join(cardinal(number / 1_000_000_000) + " billion", number % 1_000_000_000);
        }
        if (number >= 1_000_000) {
            return join(cardinal(number / 1_000_000) + " million", number % 1_000_000);
        }
        if (number >= 1_000) {
            return join(cardinal(number / 1_000) + " thousand", number % 1_000);
        }
        if (number >= 100) {
            return join(SMALL[(int) (number / 100)] + " hundred", number % 100);
        }
        if (number >= 20) {
            String tens = TENS[(int) (number / 10)];
            return number % 10 == 0 ? tens : tens + " " + SMALL[(int) (number % 10)];
        }
        return SMALL[(int) number];
    }

    private static String join(String big, long rest) {
        if (rest == 0) {
            return big;
        }
        return big + (rest < 100 ? " and " : " ") + cardinal(rest);
    }

    static String ordinal(int number) {
        String words = cardinal(number);
        int lastWord = words.lastIndexOf(' ') + 1;
        String last = words.substring(lastWord);
        String regular = last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th";
        return words.substring(0, lastWord) + IRREGULAR_ORDINALS.getOrDefault(last, regular);
    }
}
