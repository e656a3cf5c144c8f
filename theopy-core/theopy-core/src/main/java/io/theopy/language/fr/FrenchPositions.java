package io.theopy.language.fr;

import io.theopy.nlu.number.Places;
import io.theopy.nlu.phrase.Phrase;

/** Places in a list, in French: {@code le dernier}; -1 is the last, -2 the one before. */
final class FrenchPositions {
    static final Phrase<Long> PHRASE = Places.grammar(FrenchWords.ORDINAL, FrenchWords.NUMBER)
            .rule("[le|la|les|au|a la|du|de la] {nth}", c -> c.get("nth", Long.class))
            .says("[le|la|les|au|a la|du|de la] (dernier|derniere|derniers|dernieres)", -1L)
            .says("[l'|a l'|de l'] avant (dernier|derniere)", -2L)
            .rule("[le|la|les|l'] (numero|option|choix|no|nr|#|n) {n}", c -> c.get("n", Long.class))
            .rule("{hash}", c -> c.get("hash", Long.class))
            .rule("[le|la|les] {n}", c -> c.get("n", Long.class))
            .build();

    private FrenchPositions() {}
}
