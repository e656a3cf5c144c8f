package io.theopy.text;

import java.util.regex.Pattern;

/** The sounds people make while they think: {@code um}, {@code euh}. They are no words of a command. Thread-safe. */
public final class Fillers {
    private static final String BEFORE = "(?<![\\p{L}\\p{M}\\p{N}@.'\u2019_-])";
    private static final String AFTER = "(?![\\p{L}\\p{M}\\p{N}@'\u2019_-]|\\.\\p{L})[,.\u2026]* ?";

    private Fillers() {}

    /** A sound that is no part of a word, with the commas and dots after it. */
    public static Pattern sound(String regex) {
        return Pattern.compile(BEFORE + "(?:" + regex + ")" + AFTER);
    }

    /** {@code text} without fillers and the commas and dots after them; left alone if it is nothing else (hein?). */
    static String remove(String text, Language language) {
        String without = text;
        for (Pattern filler : Languages.of(language).text().fillers()) {
            without = filler.matcher(without).replaceAll("");
        }
        return without.codePoints().anyMatch(Character::isLetterOrDigit) ? without.strip() : text;
    }
}
