package io.theopy.text;

import java.util.Set;

/** The words that commands are made of, besides names and numbers; folded. Tells ordinary words from names. */
public final class CommonWords {
    private CommonWords() {}

    /** Those of one language. */
    public static Set<String> of(Language language) {
        return Languages.of(language).text().commonWords();
    }
}
