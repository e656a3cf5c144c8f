package io.theopy.language.fr;

import java.util.Map;

/** French number words from numbers, in the spelling before 1990 (hyphens only below a hundred). */
public final class FrenchSpelling {
    private static final String[] SMALL = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final String[] TENS = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};
    private static final Map<String, String> IRREGULAR = Map.of("cinq", "cinqu", "neuf", "neuv");

    private FrenchSpelling() {}

    public static String cardinal(long number) {
        if (number < 1_000_000) {
            return belowMillion(number, true);
        }
        long millions = number / 1_000_000;
        String head = belowMillion(millions, true) + (millions > 1 ? " millions" : " million");
        long rest = number % 1_000_000;
        return rest == 0 ? head : head + " " + belowMillion(rest, true);
    }

    public static String ordinal(long number) {
        if (number == 1) {
            return "premier";
        }
        String cardinal = number % 1_000_000 == 0 ? cardinal(number).replace("millions", "million") : cardinal(number);
        int last = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
        String word = cardinal.substring(last);
        if (word.equals("cents") || word.equals("vingts")) {
            word = word.substring(0, word.length() - 1);
        }
        String stem = IRREGULAR.getOrDefault(word, word.endsWith("e") ? word.substring(0, word.length() - 1) : word);
        return cardinal.substring(0, last) + stem + "ième";
    }

    private static String belowMillion(long number, boolean last) {
        if (number < 1000) {
            return belowThousand(number, last);
        }
        long thousands = number / 1000;
        String head = thousands == 1 ? "mille" : belowThousand(thousands, false) + " mille";
        return number % 1000 == 0 ? head : head + " " + belowThousand(number % 1000, last);
    }

    /** @param last whether nothing follows, so that "cents" and "quatre-vingts" have their s */
    private static String belowThousand(long number, boolean last) {
        if (number < 100) {
            return belowHundred(number, last);
        }
        long hundreds = number / 100;
        long rest = number % 100;
        if (rest == 0) {
            return hundreds == 1 ? "cent" : SMALL[(int) hundreds] + (last ? " cents" : " cent");
        }
        return (hundreds == 1 ? "cent " : SMALL[(int) hundreds] + " cent ") + belowHundred(rest, last);
    }

    private static String belowHundred(long number, boolean last) {
        int n = (int) number;
        if (n < 20) {
            return SMALL[n];
        }
        if (n >= 80) {
            return n == 80 ? (last ? "quatre-vingts" : "quatre-vingt") : "quatre-vingt-" + SMALL[n - 80];
        }
        int tens = n >= 70 ? 6 : n / 10;
        int unit = n - tens * 10;
        if (unit == 0) {
            return TENS[tens];
        }
        return unit == 1 || unit == 11 ? TENS[tens] + " et " + SMALL[unit] : TENS[tens] + "-" + SMALL[unit];
    }
}
