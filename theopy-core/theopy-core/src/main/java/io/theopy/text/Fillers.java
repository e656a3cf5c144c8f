package io.theopy.text;

import java.util.regex.Pattern;

/** The sounds people make while they think: {@code um}, {@code euh}. They are no words of a command. Thread-safe. */
final class Fillers {
    private static final String BEFORE = "(?<![\\p{L}\\p{M}\\p{N}@.'\u2019_-])";
    private static final String AFTER = "(?![\\p{L}\\p{M}\\p{N}@'\u2019_-]|\\.\\p{L})[,.\u2026]* ?";

    private static final Pattern ENGLISH =
            Pattern.compile(BEFORE + "(?:(?i:u+m+|u+h+m*|h+m+|m{2,}|e+r+m+|e+rr+)|er)" + AFTER);
    private static final Pattern FRENCH =
            Pattern.compile(BEFORE + "(?i:e+u+h+|h+e+u+|h+u+m+|h+m+|m{2,}h*|bah|beh|hein|pff+)" + AFTER);

    /** Ben may be a person, except in front of everything or before yes and no. */
    private static final Pattern FRENCH_BEN =
            Pattern.compile("(?:^(?i:ben)|" + BEFORE + "ben(?= (?:oui|non|ouais)\\b))" + AFTER);

    private Fillers() {}

    /** {@code text} without fillers and the commas and dots after them; left alone if it is nothing else (hein?). */
    static String remove(String text, Language language) {
        String without = switch (language) {
            case EN -> ENGLISH.matcher(text).replaceAll("");
            case FR -> FRENCH_BEN.matcher(FRENCH.matcher(text).replaceAll("")).replaceAll("");
        };
        return without.codePoints().anyMatch(Character::isLetterOrDigit) ? without.strip() : text;
    }
}
