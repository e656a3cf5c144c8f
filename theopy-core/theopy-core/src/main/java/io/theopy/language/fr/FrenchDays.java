package io.theopy.language.fr;

import static io.theopy.nlu.time.DateParts.of;
import static io.theopy.nlu.time.DateParts.shifted;
import static io.theopy.nlu.time.DateParts.unit;
import static io.theopy.nlu.time.DateParts.weekday;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.ChronoUnit.YEARS;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.DateParts;
import io.theopy.nlu.time.DayExpression;
import io.theopy.nlu.time.Days;
import io.theopy.nlu.time.PartOfDay;
import io.theopy.nlu.time.PeriodExpression;
import io.theopy.nlu.time.Periods;
import io.theopy.nlu.time.Span;
import io.theopy.nlu.time.SpokenDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** French days, with their article: {@code le 11 novembre}, {@code mardi prochain}, {@code dans deux semaines}. */
public final class FrenchDays {
    private static final Phrase<ChronoUnit> UNIT = Phrase.oneOf(Map.of(
            "jour",
            DAYS,
            "jours",
            DAYS,
            "semaine",
            WEEKS,
            "semaines",
            WEEKS,
            "mois",
            MONTHS,
            "an",
            YEARS,
            "ans",
            YEARS));

    private static final Phrase<DayExpression> RELATIVE = Grammar.<DayExpression>builder()
            .parts(FrenchWords.calendar())
            .part("unit", UNIT)
            .says("(aujourd'hui|aujourd hui|aujourdhui|ce jour)", Days.fromToday(0, DAYS))
            .says("demain", Days.fromToday(1, DAYS))
            .says("(apres demain|surlendemain)", Days.fromToday(2, DAYS))
            .says("hier", Days.fromToday(-1, DAYS))
            .says("avant hier", Days.fromToday(-2, DAYS))
            .rule("(dans|d' ici) {n} {unit}", c -> shifted(c, c.number("n")))
            .rule("il y a {n} {unit}", c -> shifted(c, -c.number("n")))
            .part("about", FrenchWords.ABOUT)
            .says("(dans|d' ici|sous) [une] quinzaine", Days.fromToday(15, DAYS))
            .says("(dans|d' ici|sous) [une] huitaine", Days.fromToday(8, DAYS))
            .rule("(dans|d' ici|sous) une {about} (de|d') {unit}", c -> shifted(c, c.number("about")))
            .rule("(sous|dans) {n} {unit}", c -> shifted(c, c.number("n")))
            .rule("il y a une {about} (de|d') {unit}", c -> shifted(c, -c.number("about")))
            .says("(dans|d' ici|sous) une huitaine de jours", Days.fromToday(8, DAYS))
            .says("demain en huit", Days.fromToday(8, DAYS))
            .says("aujourd' hui", Days.fromToday(0, DAYS))
            .build();

    /** No day, but some time ahead that has to be asked about: "dans quelques jours". */
    static final Phrase<DayExpression> SOME_TIME = Grammar.<DayExpression>builder()
            .part("unit", UNIT)
            .rule("(dans|d' ici|sous) (quelques|plusieurs) {unit}", c -> shifted(c, 3))
            .rule("(dans|d' ici) un certain nombre de {unit}", c -> shifted(c, 3))
            .build();

    /** What after a weekday must agree with it: "mardi 12" is not a Tuesday's short form. */
    private static final Phrase<Long> DATES = Grammar.<Long>builder()
            .parts(FrenchWords.calendar())
            .rule("[le] {nth}", c -> 0L)
            .rule("[le] {day} [de] {month}", c -> 0L)
            .rule("[le] {date}", c -> 0L)
            .build();

    private static final Phrase<DayExpression> WEEKDAYS = Grammar.<DayExpression>builder()
            .parts(FrenchWords.calendar())
            .part("of", FrenchSpans.MONTH)
            .part(
                    "alone",
                    FrenchWords.WEEKDAY.when(
                            (words, from, to) -> DATES.at(words, to).isEmpty()))
            .rule("[le|un] {weekday=alone}", c -> Days.coming(weekday(c)))
            .rule("ce {weekday}", c -> Days.thisOne(weekday(c)))
            .rule("[le] {weekday} (prochain|qui vient|suivant|a venir)", c -> Days.next(weekday(c)))
            .rule("[le] prochain {weekday}", c -> Days.next(weekday(c)))
            .rule("[le] {weekday} (dernier|passe|precedent)", c -> Days.last(weekday(c)))
            .rule("[le] {weekday} [de] [la] semaine (prochaine|suivante)", c -> Days.ofWeek(weekday(c), 1))
            .rule("[la] semaine prochaine [le] {weekday}", c -> Days.ofWeek(weekday(c), 1))
            .rule("[le] {weekday} de cette semaine", c -> Days.ofWeek(weekday(c), 0))
            .rule("cette semaine [le] {weekday}", c -> Days.ofWeek(weekday(c), 0))
            .rule("[le] {weekday} [de] [la] semaine (derniere|passee)", c -> Days.ofWeek(weekday(c), -1))
            .rule("[la] semaine derniere [le] {weekday}", c -> Days.ofWeek(weekday(c), -1))
            .rule("[le] {weekday} en huit", c -> Days.after(Days.coming(weekday(c)), 1, WEEKS))
            .rule("[le] {weekday} en quinze", c -> Days.after(Days.coming(weekday(c)), 2, WEEKS))
            .rule("le {ordinal} {weekday} (de|d'|du) {of}", c -> nth(c, c.number("ordinal")))
            .rule("le {ordinal} {weekday} du mois", c -> nth(c, c.number("ordinal")))
            .rule("le {ordinal} {weekday} {of}", c -> nth(c, c.number("ordinal")))
            .rule("le dernier {weekday} (de|d'|du) {of}", c -> nth(c, -1))
            .rule("le dernier {weekday} (du mois|{of})", c -> nth(c, -1))
            .build();

    private static final Phrase<DayExpression> NUMBERED = Grammar.<DayExpression>builder()
            .parts(FrenchWords.calendar())
            .part(
                    "after",
                    FrenchWords.LONE_DAY.when(
                            (words, from, to) -> Set.of("le", "au", "du").contains(words.at(from - 1))))
            .rule("{date}", c -> c.get("date", DayExpression.class))
            .rule("(le|au|du|pour le) {date}", c -> c.get("date", DayExpression.class))
            .rule("[le|au|du] {weekday} [le] {date}", c -> Days.checked(weekday(c), c.get("date", DayExpression.class)))
            .rule("le {nth}", DateParts::ofMonth)
            .rule("{nth=after}", DateParts::ofMonth)
            .rule("[le] {weekday} [le] {nth}", DateParts::ofMonth)
            .rule("[le|au|du] {nth} prochain", c -> Days.dayOfMonth(c.number("nth")))
            .rule("[le] {nth=day} du mois", c -> Days.dayOfMonth(c.number("nth")))
            .rule("[le] {nth=day} de ce mois", c -> Days.dayOfMonth(c.number("nth"), 0))
            .rule("[le] {nth=day} [du] mois prochain", c -> Days.dayOfMonth(c.number("nth"), 1))
            .rule("[le] mois prochain le {nth}", c -> Days.dayOfMonth(c.number("nth"), 1))
            .rule("[le] {nth=day} [du] mois dernier", c -> Days.dayOfMonth(c.number("nth"), -1))
            .rule("[le] [{weekday}] [le] {day} [de] {month} [{year}]", DateParts::ofYear)
            .build();

    private static final Phrase<DayExpression> EDGES = Grammar.<DayExpression>builder()
            .part("of", FrenchSpans.MONTH.or(FrenchSpans.RELATIVE))
            .rule("[a|en|pour|d' ici] [la] fin [de|du|d'] {of}", c -> Days.lastOf(of(c)))
            .says("(fin|a la fin|la fin|en fin|pour la fin) (du|de) mois", Days.lastOf(Periods.relative(Span.MONTH, 0)))
            .says("(fin|a la fin|la fin) du mois prochain", Days.lastOf(Periods.relative(Span.MONTH, 1)))
            .says("le dernier jour du mois", Days.lastOf(Periods.relative(Span.MONTH, 0)))
            .rule("le dernier jour (de|d'|du) {of}", c -> Days.lastOf(of(c)))
            .rule("[au|le] debut [de|du|d'] {of}", c -> Days.firstOf(of(c)))
            .says("[au|le] debut du mois prochain", Days.firstOf(Periods.relative(Span.MONTH, 1)))
            .rule("[a la] mi {of}", c -> Days.middleOf(of(c)))
            .rule("[au] milieu [de|du|d'] {of}", c -> Days.middleOf(of(c)))
            .build();

    private static final Phrase<DayExpression> PLAIN =
            RELATIVE.or(WEEKDAYS).or(NUMBERED).or(FrenchHolidays.NAMED).once();

    /** Days told by another: "la veille de Noël", "deux jours après le 15". */
    private static final Phrase<DayExpression> BESIDE = Grammar.<DayExpression>builder()
            .part("on", PLAIN)
            .part("unit", UNIT)
            .part("n", FrenchWords.COUNT)
            .part("weekday", FrenchWords.WEEKDAY)
            .part("nth", FrenchWords.LONE_DAY.as(n -> Days.dayOfMonth(n.intValue())))
            .rule("[a] la veille (de|du|d'|de la|de l') {on}", c -> beside(c, -1, DAYS))
            .rule("[a] la veille du {on=nth}", c -> beside(c, -1, DAYS))
            .rule("[a] l' avant veille (de|du|d'|de la|de l') {on}", c -> beside(c, -2, DAYS))
            .rule("le lendemain (de|du|d'|de la|de l') {on}", c -> beside(c, 1, DAYS))
            .rule("le lendemain du {on=nth}", c -> beside(c, 1, DAYS))
            .rule("le surlendemain (de|du|d'|de la|de l') {on}", c -> beside(c, 2, DAYS))
            .rule("[le] jour (avant|d' avant) {on}", c -> beside(c, -1, DAYS))
            .rule("[le] jour (apres|d' apres) {on}", c -> beside(c, 1, DAYS))
            .rule("{n} {unit} avant {on}", c -> beside(c, -c.number("n"), unit(c)))
            .rule("{n} {unit} apres {on}", c -> beside(c, c.number("n"), unit(c)))
            .rule("[le] {weekday} (avant|d' avant) {on}", c -> Days.beside(weekday(c), on(c), false))
            .rule("[le] {weekday} (apres|d' apres) {on}", c -> Days.beside(weekday(c), on(c), true))
            .build();

    /** Any day, the ends of periods left out: in lists, "fin novembre" is a period. */
    public static final Phrase<DayExpression> DAY = PLAIN.or(BESIDE).once();

    public static final Phrase<SpokenDay> SPOKEN_DAY = spoken(DAY);

    /** The same, and the ends of periods. */
    public static final Phrase<SpokenDay> SPOKEN_DAY_OR_EDGE = spoken(DAY.or(EDGES));

    private FrenchDays() {}

    private static Phrase<SpokenDay> spoken(Phrase<DayExpression> day) {
        DayExpression today = Days.fromToday(0, DAYS);
        return Grammar.<SpokenDay>builder()
                .part("day", day)
                .part(
                        "part",
                        Grammar.<PartOfDay>builder()
                                .says("[au|dans la] (matin|matinee)", PartOfDay.MORNING)
                                .says("[dans l'|en] apres midi", PartOfDay.AFTERNOON)
                                .says("[au|dans la|en] (soir|soiree)", PartOfDay.EVENING)
                                .says("en debut d' apres midi", PartOfDay.AFTERNOON)
                                .says("en fin d' apres midi", PartOfDay.AFTERNOON)
                                .says("[dans la] nuit", PartOfDay.NIGHT)
                                .build())
                .rule("{day}", c -> SpokenDay.any(c.get("day", DayExpression.class)))
                .rule(
                        "{day} [le] {part}",
                        c -> new SpokenDay(c.get("day", DayExpression.class), c.get("part", PartOfDay.class)))
                .says("ce matin", new SpokenDay(today, PartOfDay.MORNING))
                .says("(cet|cette) apres midi", new SpokenDay(today, PartOfDay.AFTERNOON))
                .says("ce soir", new SpokenDay(today, PartOfDay.EVENING))
                .says("cette nuit", new SpokenDay(today, PartOfDay.NIGHT))
                .build();
    }

    private static DayExpression on(Captures c) {
        return c.get("on", DayExpression.class);
    }

    private static DayExpression beside(Captures c, int amount, ChronoUnit unit) {
        return Days.after(on(c), amount, unit);
    }

    private static DayExpression nth(Captures c, int nth) {
        PeriodExpression month = c.has("of") ? of(c) : Periods.relative(Span.MONTH, 0);
        return Days.nthOf(nth, weekday(c), month);
    }
}
