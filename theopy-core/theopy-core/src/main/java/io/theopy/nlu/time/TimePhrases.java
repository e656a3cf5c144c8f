package io.theopy.nlu.time;

import io.theopy.nlu.phrase.Phrase;
import java.time.Duration;
import java.time.Month;

/**
 * What a language gives to read dates, times, periods and durations. Immutable.
 *
 * @param hour an hour as a bare number, for answers
 * @param dayNumber a day of the month as a bare number, for answers
 * @param spans moments with their end
 */
public record TimePhrases(
        Phrase<MomentExpression> moment,
        Phrase<DayExpression> day,
        Phrase<PeriodExpression> period,
        Phrase<Duration> duration,
        Phrase<ClockTime> hour,
        Phrase<Long> dayNumber,
        Phrase<Month> month,
        Phrase<Long> year,
        SpanPhrases spans) {
    /** Of a language in which spans aren't read. */
    public TimePhrases(
            Phrase<MomentExpression> moment,
            Phrase<DayExpression> day,
            Phrase<PeriodExpression> period,
            Phrase<Duration> duration,
            Phrase<ClockTime> hour,
            Phrase<Long> dayNumber,
            Phrase<Month> month,
            Phrase<Long> year) {
        this(moment, day, period, duration, hour, dayNumber, month, year, SpanPhrases.NONE);
    }
}
