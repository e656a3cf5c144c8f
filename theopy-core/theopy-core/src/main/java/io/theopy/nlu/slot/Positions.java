package io.theopy.nlu.slot;

import io.theopy.text.Language;

/** Places in a list: {@code the second one}, {@code number two}, {@code le dernier}; -1 is the last, -2 the one before. */
final class Positions {
    private static final int MOST = 50;

    private Positions() {}

    static Phrase<Long> of(Language language) {
        return language == Language.EN ? english() : french();
    }

    private static Phrase<Long> english() {
        return Grammar.<Long>builder()
                .part("nth", EnglishWords.ORDINAL.where(Positions::isPlace))
                .part("n", EnglishWords.NUMBER.where(Positions::isPlace).when(ReferenceNumbers::isNoPronoun))
                .part("hash", ReferenceNumbers.MARKED.where(Positions::isPlace))
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
    }

    private static Phrase<Long> french() {
        return Grammar.<Long>builder()
                .part("nth", FrenchWords.ORDINAL.where(Positions::isPlace))
                .part("n", FrenchWords.NUMBER.where(Positions::isPlace).when(ReferenceNumbers::isNoPronoun))
                .part("hash", ReferenceNumbers.MARKED.where(Positions::isPlace))
                .rule("[le|la|les|au|a la|du|de la] {nth}", c -> c.get("nth", Long.class))
                .says("[le|la|les|au|a la|du|de la] (dernier|derniere|derniers|dernieres)", -1L)
                .says("[l'|a l'|de l'] avant (dernier|derniere)", -2L)
                .rule("[le|la|les|l'] (numero|option|choix|no|nr|#|n) {n}", c -> c.get("n", Long.class))
                .rule("{hash}", c -> c.get("hash", Long.class))
                .rule("[le|la|les] {n}", c -> c.get("n", Long.class))
                .build();
    }

    private static boolean isPlace(long n) {
        return n >= 1 && n <= MOST;
    }
}
