package io.theopy.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a language gives to the preparation of texts and to the choice of the language. Immutable. */
public interface TextWords {
    /** The words that commands are made of, besides names and numbers; folded. */
    Set<String> commonWords();

    /** Small words that stand in names, too, and so tell less than others; folded. */
    Set<String> articles();

    /** Words joined by an apostrophe as only this language joins them. */
    Pattern contractions();

    /** Whether its words are written with accents. */
    boolean isAccented();

    /** Everyday words that are about the same thing. A language may have none: it then takes more examples to learn. */
    default WordFamilies families() {
        return WordFamilies.none();
    }

    /** The sounds people make while they think, each made by {@link Fillers#sound}; taken out one after the other. */
    List<Pattern> fillers();
}
