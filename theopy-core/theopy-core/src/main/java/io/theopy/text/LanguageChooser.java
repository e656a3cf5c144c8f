package io.theopy.text;

import java.util.Optional;
import java.util.Set;

/** Decides which language a turn is in. Immutable, thread-safe. */
public final class LanguageChooser {
    private final LanguageDetector detector;

    public LanguageChooser() {
        this(Set.of());
    }

    /** @param nameWords see {@link LanguageDetector#LanguageDetector(Set)} */
    public LanguageChooser(Set<String> nameWords) {
        this.detector = new LanguageDetector(nameWords);
    }

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
