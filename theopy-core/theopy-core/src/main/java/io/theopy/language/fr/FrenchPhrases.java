package io.theopy.language.fr;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.time.Hours;
import io.theopy.nlu.time.PeriodExpression;
import io.theopy.nlu.time.SpanPhrases;
import io.theopy.nlu.time.TimePhrases;

/** Dates, times, periods and durations in French, together. */
final class FrenchPhrases {
    private FrenchPhrases() {}

    static TimePhrases all() {
        return new TimePhrases(
                FrenchMoments.MOMENT,
                FrenchMoments.DAY,
                FrenchPeriods.PERIOD.or(Grammar.<PeriodExpression>builder()
                        .part("period", FrenchPeriods.PERIOD)
                        .rule(
                                "[en|pour|pendant|sur|de|d'|dans|du|au|a|au cours de|durant|lors de] {period}",
                                FrenchPhrases::inner)
                        .build()),
                FrenchDurations.PHRASE,
                FrenchTimes.LONE_HOUR,
                FrenchWords.DAY_NUMBER,
                FrenchWords.MONTH,
                FrenchWords.YEAR,
                new SpanPhrases(
                        FrenchMoments.SPANNING,
                        FrenchHours.PHRASE.as(Hours::length).where(length -> !length.isNegative())));
    }

    private static PeriodExpression inner(Captures c) {
        return c.get("period", PeriodExpression.class);
    }
}
