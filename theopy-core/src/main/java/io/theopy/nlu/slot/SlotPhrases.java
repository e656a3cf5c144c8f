package io.theopy.nlu.slot;

import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Which phrase reads which slot type, and how what it read is written canonically. */
final class SlotPhrases {
    static final Map<SlotType, SlotRecognizer> ENGLISH = english();
    static final Map<SlotType, SlotRecognizer> FRENCH = french();

    /** More lenient ones, for whole answers. */
    static final Map<SlotType, SlotRecognizer> ENGLISH_ANSWERS = answers(Language.EN);

    static final Map<SlotType, SlotRecognizer> FRENCH_ANSWERS = answers(Language.FR);

    private SlotPhrases() {}

    private static Map<SlotType, SlotRecognizer> english() {
        Phrase<PeriodExpression> lead = Grammar.<PeriodExpression>builder()
                .part("period", EnglishPeriods.PERIOD)
                .rule(
                        "[in|for|during|over|of|from|on|throughout|within] {period}",
                        c -> c.get("period", PeriodExpression.class))
                .build();
        Map<SlotType, SlotRecognizer> all = new EnumMap<>(SlotType.class);
        calendar(all, EnglishMoments.MOMENT, EnglishMoments.DAY, lead);
        all.put(SlotType.DURATION, duration(EnglishDurations.PHRASE));
        all.put(SlotType.NUMBER, number(InvoiceNumbers.phrase(Language.EN)));
        numbers(all, InvoiceNumbers.ENGLISH, Positions.ENGLISH, Money.ENGLISH);
        all.put(SlotType.PHONE, text(new Phones(Language.EN)));
        all.put(SlotType.EMAIL, text(new Emails(Language.EN)));
        return all;
    }

    private static Map<SlotType, SlotRecognizer> french() {
        Phrase<PeriodExpression> lead = Grammar.<PeriodExpression>builder()
                .part("period", FrenchPeriods.PERIOD)
                .rule(
                        "[en|pour|pendant|sur|de|d'|dans|du|au|a|au cours de|durant|lors de] {period}",
                        c -> c.get("period", PeriodExpression.class))
                .build();
        Map<SlotType, SlotRecognizer> all = new EnumMap<>(SlotType.class);
        calendar(all, FrenchMoments.MOMENT, FrenchMoments.DAY, lead);
        all.put(SlotType.DURATION, duration(FrenchDurations.PHRASE));
        all.put(SlotType.NUMBER, number(InvoiceNumbers.phrase(Language.FR)));
        numbers(all, InvoiceNumbers.FRENCH, Positions.FRENCH, Money.FRENCH);
        all.put(SlotType.PHONE, text(new Phones(Language.FR)));
        all.put(SlotType.EMAIL, text(new Emails(Language.FR)));
        return all;
    }

    private static Map<SlotType, SlotRecognizer> answers(Language language) {
        boolean english = language == Language.EN;
        Map<SlotType, SlotRecognizer> all = new EnumMap<>(english ? ENGLISH : FRENCH);
        Phrase<ClockTime> hour = english ? EnglishTimes.LONE_HOUR : FrenchTimes.LONE_HOUR;
        Phrase<MomentExpression> moment = english ? EnglishMoments.MOMENT : FrenchMoments.MOMENT;
        all.put(SlotType.DATETIME, moments(moment.or(hour.as(Moments::of))));
        Phrase<Long> dayNumber = english ? EnglishWords.DAY_NUMBER : FrenchWords.DAY_NUMBER;
        Phrase<DayExpression> day = english ? EnglishMoments.DAY : FrenchMoments.DAY;
        Phrase<DayExpression> lone = dayNumber.as(n -> Days.dayOfMonth(n.intValue()));
        all.put(SlotType.DATE, days(day.or(lone)));
        Phrase<Long> year = english ? EnglishWords.YEAR : FrenchWords.YEAR;
        Phrase<PeriodExpression> month = (english ? EnglishWords.MONTH : FrenchWords.MONTH).as(Periods::of);
        Phrase<PeriodExpression> named =
                year.as(y -> Periods.ofYear(y.intValue())).or(month);
        all.merge(SlotType.PERIOD, periods(named, Leaning.LISTING), SlotPhrases::either);
        all.merge(SlotType.DATE_OR_PERIOD, periods(named, Leaning.AHEAD), SlotPhrases::either);
        all.put(SlotType.MONEY, money((english ? Money.ENGLISH : Money.FRENCH).or(Money.bare(language))));
        return all;
    }

    private static void calendar(
            Map<SlotType, SlotRecognizer> all,
            Phrase<MomentExpression> moment,
            Phrase<DayExpression> day,
            Phrase<PeriodExpression> period) {
        all.put(SlotType.DATETIME, moments(moment));
        all.put(SlotType.DATE_OR_DATETIME, moments(moment));
        all.put(SlotType.DATE, days(day));
        Phrase<PeriodExpression> any = period.or(day.as(PeriodExpression::of));
        all.put(SlotType.PERIOD, periods(sinceSaid(any).or(any.when(SlotPhrases::isNotSince)), Leaning.LISTING));
        all.put(
                SlotType.DATE_OR_PERIOD,
                either(
                        periods(sinceSaid(any).or(period.when(SlotPhrases::isNotSince)), Leaning.AHEAD),
                        days(day.when(SlotPhrases::isNotSince))));
    }

    /** After a "since" that a template took as its own. */
    private static Phrase<PeriodExpression> sinceSaid(Phrase<PeriodExpression> period) {
        return period.when((words, from, to) -> !isNotSince(words, from, to)).as(Periods::since);
    }

    private static boolean isNotSince(Words words, int from, int to) {
        return !words.at(from - 1).equals("since") && !words.at(from - 1).equals("depuis");
    }

    private static void numbers(
            Map<SlotType, SlotRecognizer> all, Phrase<Long> number, Phrase<Long> position, Phrase<BigDecimal> money) {
        all.put(SlotType.INVOICE_NUMBER, number(number));
        all.put(SlotType.REMINDER_NUMBER, number(number));
        all.put(SlotType.POSITION, number(position));
        all.put(SlotType.MONEY, money(money));
    }

    /** Both, the first one winning where they read the same words. */
    private static SlotRecognizer either(SlotRecognizer first, SlotRecognizer second) {
        return (said, from, now) ->
                SlotRecognizers.merged(first.matchesAt(said, from, now), second.matchesAt(said, from, now));
    }

    private static SlotRecognizer moments(Phrase<MomentExpression> phrase) {
        return of(phrase, (m, now) -> m.at(now).map(DayTime::toString));
    }

    private static SlotRecognizer days(Phrase<DayExpression> phrase) {
        return of(phrase, (d, now) -> d.on(now.toLocalDate(), Leaning.AHEAD).map(Object::toString));
    }

    private static SlotRecognizer periods(Phrase<PeriodExpression> phrase, Leaning leaning) {
        return of(phrase, (p, now) -> p.on(now.toLocalDate(), leaning).map(DatePeriod::toString));
    }

    private static SlotRecognizer duration(Phrase<Duration> phrase) {
        return of(phrase, (d, now) -> Optional.of(d.toString()));
    }

    private static SlotRecognizer number(Phrase<Long> phrase) {
        return of(phrase, (n, now) -> Optional.of(Long.toString(n)));
    }

    private static SlotRecognizer money(Phrase<BigDecimal> phrase) {
        return of(phrase, (m, now) -> Optional.of(m.toPlainString()));
    }

    private static SlotRecognizer text(Phrase<String> phrase) {
        return of(phrase, (t, now) -> Optional.of(t));
    }

    private static <T> SlotRecognizer of(Phrase<T> phrase, BiFunction<T, LocalDateTime, Optional<String>> canonical) {
        return new PhraseRecognizer<>(phrase, canonical);
    }
}
