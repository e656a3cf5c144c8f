package io.theopy.text;

import java.util.Objects;

/**
 * One word, number or symbol of an utterance, aligned with what the user really wrote.
 *
 * @param form what to compare with: lower case, without diacritics, typographic apostrophes made plain; elided
 *     articles are tokens of their own ({@code l'}, {@code d'}), abbreviations lose their dots ({@code sarl}); spoken numbers are
 *     digits
 * @param start index of its first character in {@link Utterance#raw()}
 * @param end index after its last character in {@link Utterance#raw()}
 */
public record Token(String form, int start, int end) {
    public Token {
        Objects.requireNonNull(form, "form must not be null");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("token span " + start + ".." + end + " is not a span");
        }
    }
}
