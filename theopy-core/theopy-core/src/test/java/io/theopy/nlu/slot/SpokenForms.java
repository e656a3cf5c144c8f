package io.theopy.nlu.slot;

import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import java.time.LocalDateTime;
import java.util.random.RandomGenerator;

/**
 * Random values of each slot type as people say and write them. Their values are worked out without the recognisers, which
 * the tests let read every form back. Stateless.
 */
public final class SpokenForms {
    private SpokenForms() {}

    /**
     * A value in words only, without a leading preposition: {@code november eleventh at two thirty}.
     *
     * @param random the only source of chance: the same seed gives the same forms
     * @param now what relative dates are reckoned from
     * @throws IllegalArgumentException for types without a form of their own, as {@link SlotRecognizers#forType}
     */
    public static SpokenForm spoken(SlotType type, Language language, RandomGenerator random, LocalDateTime now) {
        SlotRecognizers.forType(type, language);
        Draw draw = new Draw(random, now);
        return language == Language.EN ? EnglishForms.of(type, draw) : FrenchForms.of(type, draw);
    }

    /**
     * A value as it is typed, mostly in digits: {@code 11/11/2025 14:30}, {@code 1h30}, {@code 150,50 €}.
     *
     * @throws IllegalArgumentException as {@link #spoken}
     */
    public static SpokenForm written(SlotType type, Language language, RandomGenerator random, LocalDateTime now) {
        SlotRecognizers.forType(type, language);
        return WrittenForms.of(type, language, new Draw(random, now));
    }
}
