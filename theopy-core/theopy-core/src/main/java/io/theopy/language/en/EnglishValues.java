package io.theopy.language.en;

import io.theopy.intent.SlotType;
import io.theopy.nlu.slot.ValueWords;
import java.util.Map;
import java.util.Set;

/** The English words that stand before values. */
final class EnglishValues {
    static final ValueWords ALL = new ValueWords(
            Set.of("number", "no", "num", "nr", "n", "#", "the"),
            Set.of("at"),
            Set.of("a", "an", "one"),
            Set.of("of"),
            Map.of(
                    SlotType.EMAIL, Set.of("email", "mail", "e", "address"),
                    SlotType.PHONE, Set.of("phone", "telephone", "tel", "mobile"),
                    SlotType.DURATION, Set.of("duration", "lasting")));

    private EnglishValues() {}
}
