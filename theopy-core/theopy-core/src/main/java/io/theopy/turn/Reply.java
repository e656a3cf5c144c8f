package io.theopy.turn;

import io.theopy.text.Language;
import java.util.Objects;

/**
 * What Theopy says back.
 *
 * @param text to be read
 * @param aloud to be spoken: the same, but of a long list only the beginning
 */
public record Reply(String text, Language language, String aloud) {
    public Reply {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(language, "language must not be null");
        Objects.requireNonNull(aloud, "aloud must not be null");
    }

    /** Spoken as it is written. */
    public Reply(String text, Language language) {
        this(text, language, text);
    }
}
