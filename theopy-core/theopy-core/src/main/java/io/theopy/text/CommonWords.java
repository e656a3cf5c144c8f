package io.theopy.text;

import java.util.Set;

/** The words that commands are made of, besides names and numbers; folded. Tells ordinary words from names. */
public final class CommonWords {
    private static final Set<String> ENGLISH = WordList.words(CommonWords.class, "words-en.txt");
    private static final Set<String> FRENCH = WordList.words(CommonWords.class, "words-fr.txt");

    private CommonWords() {}

    /** Those of one language. */
    public static Set<String> of(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case FR -> FRENCH;
        };
    }
}
