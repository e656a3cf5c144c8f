package io.theopy.language.en;

import io.theopy.nlu.number.Places;
import io.theopy.nlu.phrase.Phrase;

/** Places in a list, in English: {@code the second one}; -1 is the last, -2 the one before. */
final class EnglishPositions {
    static final Phrase<Long> PHRASE = Places.grammar(EnglishWords.ORDINAL, EnglishWords.NUMBER)
            .rule("[the] {nth} [one]", c -> c.get("nth", Long.class))
            .says("[the] last [one]", -1L)
            .says("[the] (second|next) to last [one]", -2L)
            .says("[the] second last [one]", -2L)
            .says("[the] top one", 1L)
            .says("[the] bottom one", -1L)
            .says("the former", 1L)
            .says("the latter", -1L)
            .rule("(number|option|choice|no|nr|item|#) {n}", c -> c.get("n", Long.class))
            .rule("{hash}", c -> c.get("hash", Long.class))
            .rule("{n}", c -> c.get("n", Long.class))
            .build();

    private EnglishPositions() {}
}
