package io.theopy.text;

import java.util.Optional;

/** Decides which language a turn is in. Immutable, thread-safe. */
public final class LanguageChooser {
    private final LanguageDetector detector = new LanguageDetector();

    /**
     * The language that was said outright, else the one detected, else the one spoken before, else {@link Language#DEFAULT}.
     *
     * @param declared what the sender says
     * @param before what the session spoke last
     */
    public Language choose(Optional<Language> declared, String text, Optional<Language> before) {
        return declared.or(() -> detector.detect(text)).or(() -> before).orElse(Language.DEFAULT);
    }
}
