package io.theopy.turn;

import io.theopy.text.Language;

/**
 * What Theopy says back.
 *
 * @param text to be read
 * @param aloud to be spoken: the same, but of a long list only the beginning
 */
public record Reply(String text, Language language, String aloud) {
    /** Spoken as it is written. */
    public Reply(String text, Language language) {
        this(text, language, text);
    }
}
