package io.theopy.text;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A language, named by its ISO 639-1 code. Any can be named; the ones that Theopy speaks are those of {@link Languages}.
 *
 * @param code as in the catalogue and the API: {@code en}, {@code fr}
 */
public record Language(String code) implements Comparable<Language> {
    public static final Language EN = new Language("en");
    public static final Language FR = new Language("fr");

    /** What is spoken when nothing tells which language it is. */
    public static final Language DEFAULT = EN;

    /** @throws IllegalArgumentException when {@code code} is not two or three letters */
    public Language {
        Objects.requireNonNull(code, "code must not be null");
        code = code.toLowerCase(Locale.ROOT);
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("\"" + code + "\" is no code of a language; give one such as \"en\"");
        }
    }

    /** The language with this code. */
    public static Language of(String code) {
        return new Language(code);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The language of a BCP 47 tag ({@code fr}, {@code fr-FR}); empty for languages that Theopy does not speak. */
    public static Optional<Language> ofTag(String tag) {
        String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return Languages.spoken().stream().filter(l -> l.code().equals(primary)).findFirst();
    }

    /** By code, so that languages always come in the same order. */
    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code.toUpperCase(Locale.ROOT);
    }
}
