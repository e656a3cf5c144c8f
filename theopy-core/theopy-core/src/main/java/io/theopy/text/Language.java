package io.theopy.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that users speak to Theopy. */
public enum Language {
    EN,
    FR;

    /** The ISO 639-1 code, as in the catalogue and the API: {@code en}, {@code fr}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** The language of a BCP 47 tag ({@code fr}, {@code fr-FR}); empty for languages that Theopy does not speak. */
    public static Optional<Language> ofTag(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(l -> l.code().equals(primary)).findFirst();
    }
}
