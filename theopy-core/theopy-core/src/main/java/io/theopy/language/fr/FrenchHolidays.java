package io.theopy.language.fr;

import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.DayExpression;
import io.theopy.nlu.time.Days;
import io.theopy.nlu.time.Holidays;
import java.time.Month;

/** Days that have a French name: {@code Noël}, {@code le lundi de Pâques}, {@code la Toussaint}. */
final class FrenchHolidays {
    private static final Phrase<DayExpression> NAME = Grammar.<DayExpression>builder()
            .says("noel", Days.of(Month.DECEMBER, 25))
            .says("(nouvel an|jour de l' an|premier de l' an)", Days.of(Month.JANUARY, 1))
            .says("(saint sylvestre|reveillon du (nouvel an|jour de l' an))", Days.of(Month.DECEMBER, 31))
            .says("reveillon de noel", Days.of(Month.DECEMBER, 24))
            .says("(epiphanie|fete des rois)", Days.of(Month.JANUARY, 6))
            .says("(saint|st) valentin", Days.of(Month.FEBRUARY, 14))
            .says("fete du travail", Days.of(Month.MAY, 1))
            .says("(fete de la victoire|victoire de 1945)", Days.of(Month.MAY, 8))
            .says("fete nationale", Days.of(Month.JULY, 14))
            .says("assomption", Days.of(Month.AUGUST, 15))
            .says("toussaint", Days.of(Month.NOVEMBER, 1))
            .says("armistice", Days.of(Month.NOVEMBER, 11))
            .says("vendredi saint", Holidays.easter(-2))
            .says("[dimanche de] paques", Holidays.easter(0))
            .says("lundi de paques", Holidays.easter(1))
            .says("[jeudi de l'] ascension", Holidays.easter(39))
            .says("[dimanche de] [la] pentecote", Holidays.easter(49))
            .says("lundi de [la] pentecote", Holidays.easter(50))
            .build();

    static final Phrase<DayExpression> NAMED = Grammar.<DayExpression>builder()
            .part("name", NAME)
            .rule("[a|pour] [le|la|l'] {name}", c -> c.get("name", DayExpression.class))
            .rule("[le|pour le] jour de [la|l'] {name}", c -> c.get("name", DayExpression.class))
            .build();

    private FrenchHolidays() {}
}
