package io.theopy.nlu.slot;

import java.time.Duration;
import java.time.Month;

/**
 * What slot types need of a language.
 *
 * @param hour an hour as a bare number, for answers
 * @param dayNumber a day of the month as a bare number, for answers
 */
record LanguagePhrases(
        Phrase<MomentExpression> moment,
        Phrase<DayExpression> day,
        Phrase<PeriodExpression> period,
        Phrase<Duration> duration,
        Phrase<ClockTime> hour,
        Phrase<Long> dayNumber,
        Phrase<Month> month,
        Phrase<Long> year) {
    static LanguagePhrases english() {
        return new LanguagePhrases(
                EnglishMoments.MOMENT,
                EnglishMoments.DAY,
                EnglishPeriods.PERIOD.or(Grammar.<PeriodExpression>builder()
                        .part("period", EnglishPeriods.PERIOD)
                        .rule("[in|for|during|over|of|from|on|throughout|within] {period}", LanguagePhrases::inner)
                        .build()),
                EnglishDurations.PHRASE,
                EnglishTimes.LONE_HOUR,
                EnglishWords.DAY_NUMBER,
                EnglishWords.MONTH,
                EnglishWords.YEAR);
    }

    static LanguagePhrases french() {
        return new LanguagePhrases(
                FrenchMoments.MOMENT,
                FrenchMoments.DAY,
                FrenchPeriods.PERIOD.or(Grammar.<PeriodExpression>builder()
                        .part("period", FrenchPeriods.PERIOD)
                        .rule(
                                "[en|pour|pendant|sur|de|d'|dans|du|au|a|au cours de|durant|lors de] {period}",
                                LanguagePhrases::inner)
                        .build()),
                FrenchDurations.PHRASE,
                FrenchTimes.LONE_HOUR,
                FrenchWords.DAY_NUMBER,
                FrenchWords.MONTH,
                FrenchWords.YEAR);
    }

    private static PeriodExpression inner(Captures c) {
        return c.get("period", PeriodExpression.class);
    }
}
