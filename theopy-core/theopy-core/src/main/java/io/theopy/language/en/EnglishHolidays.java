package io.theopy.language.en;

import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.DayExpression;
import io.theopy.nlu.time.Days;
import io.theopy.nlu.time.Holidays;
import java.time.Month;

/** Days that have an English name: {@code Christmas}, {@code Easter Monday}, {@code New Year's Eve}. */
final class EnglishHolidays {
    static final Phrase<DayExpression> NAMED = Grammar.<DayExpression>builder()
            .says("(christmas|xmas) [day]", Days.of(Month.DECEMBER, 25))
            .says("(christmas|xmas) eve", Days.of(Month.DECEMBER, 24))
            .says("boxing day", Days.of(Month.DECEMBER, 26))
            .says("new (year|years|year 's) [day]", Days.of(Month.JANUARY, 1))
            .says("new (year|years|year 's) eve", Days.of(Month.DECEMBER, 31))
            .says("(valentine|valentines|valentine 's) day", Days.of(Month.FEBRUARY, 14))
            .says("(may day|labour day|labor day)", Days.of(Month.MAY, 1))
            .says("(ve day|victory day)", Days.of(Month.MAY, 8))
            .says("bastille day", Days.of(Month.JULY, 14))
            .says("assumption [day]", Days.of(Month.AUGUST, 15))
            .says("halloween", Days.of(Month.OCTOBER, 31))
            .says("all (saints|saint 's|hallows) [day]", Days.of(Month.NOVEMBER, 1))
            .says("(armistice|remembrance|veterans) day", Days.of(Month.NOVEMBER, 11))
            .says("good friday", Holidays.easter(-2))
            .says("easter [sunday|day]", Holidays.easter(0))
            .says("easter monday", Holidays.easter(1))
            .says("ascension [day|thursday]", Holidays.easter(39))
            .says("(pentecost|whitsun|whit sunday) [sunday]", Holidays.easter(49))
            .says("(whit|pentecost) monday", Holidays.easter(50))
            .build();

    private EnglishHolidays() {}
}
