package io.theopy.language.en;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.time.Hours;
import io.theopy.nlu.time.PeriodExpression;
import io.theopy.nlu.time.SpanPhrases;
import io.theopy.nlu.time.TimePhrases;

/** Dates, times, periods and durations in English, together. */
final class EnglishPhrases {
    private EnglishPhrases() {}

    static TimePhrases all() {
        return new TimePhrases(
                EnglishMoments.MOMENT,
                EnglishMoments.DAY,
                EnglishPeriods.PERIOD.or(Grammar.<PeriodExpression>builder()
                        .part("period", EnglishPeriods.PERIOD)
                        .rule("[in|for|during|over|of|from|on|throughout|within] {period}", EnglishPhrases::inner)
                        .build()),
                EnglishDurations.PHRASE,
                EnglishTimes.LONE_HOUR,
                EnglishWords.DAY_NUMBER,
                EnglishWords.MONTH,
                EnglishWords.YEAR,
                new SpanPhrases(
                        EnglishMoments.SPANNING,
                        EnglishHours.PHRASE.as(Hours::length).where(length -> !length.isNegative())));
    }

    private static PeriodExpression inner(Captures c) {
        return c.get("period", PeriodExpression.class);
    }
}
