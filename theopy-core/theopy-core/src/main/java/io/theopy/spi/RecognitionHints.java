package io.theopy.spi;

import io.theopy.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known before the user speaks; recognisers use what they can.
 *
 * @param language the language that will be spoken, if known
 * @param expected what kind of answer the dialogue waits for
 * @param phrases words likely to be said (names on screen, candidates to choose from)
 */
public record RecognitionHints(Optional<Language> language, Expected expected, List<String> phrases) {
    /** What the dialogue waits for. */
    public enum Expected {
        /** Any command of the catalogue. */
        COMMAND,
        /** Yes, no or cancel. */
        YES_NO,
        /** Digits or a number in words. */
        NUMBER,
        /** One of the phrases, or their position. */
        CHOICE
    }

    public RecognitionHints {
        Objects.requireNonNull(language, "language must not be null");
        Objects.requireNonNull(expected, "expected must not be null");
        Objects.requireNonNull(phrases, "phrases must not be null");
        phrases = List.copyOf(phrases);
    }

    /** Nothing known: any command. */
    public static RecognitionHints none() {
        return new RecognitionHints(Optional.empty(), Expected.COMMAND, List.of());
    }

    public static RecognitionHints of(Language language) {
        return new RecognitionHints(Optional.of(language), Expected.COMMAND, List.of());
    }

    public RecognitionHints expecting(Expected what) {
        return new RecognitionHints(language, what, phrases);
    }
}
