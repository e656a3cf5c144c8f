package io.theopy.spi;

import io.theopy.text.Language;
import java.util.Objects;

/** Text to be spoken, and the language that it is written in. */
public record SpeechRequest(String text, Language language) {
    public SpeechRequest {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(language, "language must not be null");
    }
}
