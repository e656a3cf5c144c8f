package com.example.theopy.morse;

import java.text.Normalizer;
import java.util.Locale;

/** International Morse code (ITU-R M.1677-1) of letters and digits; accents are dropped, all else is a pause. */
final class MorseCode {
    private static final String[] LETTERS = (".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-."
                    + " ... - ..- ...- .-- -..- -.-- --..")
            .split(" ");
    private static final String[] DIGITS = "----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split(" ");

    private MorseCode() {}

    /** Dots, dashes and spaces; one space after a letter, two more after a word; empty without letters and digits. */
    static String of(String text) {
        StringBuilder signals = new StringBuilder();
        boolean said = false;
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                signals.append(LETTERS[c - 'a']).append(' ');
                said = true;
            } else if (c >= '0' && c <= '9') {
                signals.append(DIGITS[c - '0']).append(' ');
                said = true;
            } else if (c == ' ' && said) {
                signals.append("  ");
            }
        }
        return said ? signals.toString() : "";
    }
}
