package io.theopy.language.fr;

import io.theopy.intent.SlotType;
import io.theopy.nlu.slot.ValueWords;
import java.util.Map;
import java.util.Set;

/** The French words that stand before values. */
final class FrenchValues {
    static final ValueWords ALL = new ValueWords(
            Set.of("numero", "num", "no", "nr", "n", "#", "n°", "la", "le"),
            Set.of("a", "vers", "pour", "avant"),
            Set.of("un", "une"),
            Set.of("de"),
            Map.of(
                    SlotType.EMAIL, Set.of("email", "mail", "e", "adresse"),
                    SlotType.PHONE, Set.of("telephone", "tel", "mobile", "portable"),
                    SlotType.DURATION, Set.of("duree", "pendant")));

    private FrenchValues() {}
}
