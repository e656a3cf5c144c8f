package io.theopy.tts.freetts;

/** Numbers in French words, as in France, with spaces for hyphens. */
final class FrenchNumbers {
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
        "dix sept",
        "dix huit",
        "dix neuf"
    };
    private static final String[] TENS = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};

    private FrenchNumbers() {}

    static String cardinal(long number) {
        if (number >= 1_000_000_000) {
            return join(
                    cardinal(number / 1_000_000_000) + (number < 2_000_000_000 ? " milliard" : " milliards"),
                    number % 1_000_000_000);
        }
        if (number >= 1_000_000) {
            return join(
                    cardinal(number / 1_000_000) + (number < 2_000_000 ? " million" : " millions"), number % 1_000_000);
        }
        if (number >= 1_000) {
            long thousands = number / 1_000;
            return join(thousands == 1 ? "mille" : cardinal(thousands) + " mille", number % 1_000);
        }
        if (number >= 100) {
            return join(number < 200 ? "cent" : SMALL[(int) (number / 100)] + " cent", number % 100);
        }
        if (number >= 80) {
            return join("quatre vingt", number - 80);
        }
        if (number >= 20) {
            int tens = (int) Math.min(number / 10, 6);
            int rest = (int) number - 10 * tens;
            return rest == 0 ? TENS[tens] : TENS[tens] + (rest == 1 || rest == 11 ? " et " : " ") + SMALL[rest];
        }
        return SMALL[(int) number];
    }

    private static String join(String big, long rest) {
        return rest == 0 ? big : big + " " + cardinal(rest);
    }

    static String ordinal(int number) {
        if (number == 1) {
            return "premier";
        }
        String words = cardinal(number);
        if (words.endsWith("e")) {
            words = words.substring(0, words.length() - 1);
        } else if (words.endsWith("cinq")) {
            words += "u";
        } else if (words.endsWith("neuf")) {
            words = words.substring(0, words.length() - 1) + "v";
        }
        return words + "ième";
    }
}
