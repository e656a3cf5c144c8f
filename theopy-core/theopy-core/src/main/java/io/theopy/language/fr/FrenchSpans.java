package io.theopy.language.fr;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.nlu.time.PeriodExpression;
import io.theopy.nlu.time.Periods;
import io.theopy.nlu.time.Span;
import java.time.Month;
import java.util.Map;
import java.util.Set;

/** French weeks, months, quarters and years: {@code le mois dernier}, {@code novembre 2025}, {@code ce trimestre}. */
public final class FrenchSpans {
    private static final Map<String, Span> SPANS = Map.of(
            "semaine", Span.WEEK,
            "mois", Span.MONTH,
            "trimestre", Span.QUARTER,
            "semestre", Span.HALF,
            "annee", Span.YEAR,
            "an", Span.YEAR,
            "weekend", Span.WEEKEND,
            "sem", Span.WEEK,
            "we", Span.WEEKEND);

    /** What makes a month of "mars", which is also a planet and a street. */
    private static final Set<String> BEFORE_MONTHS = Set.of(
            "en", "de", "depuis", "pour", "d'", "a", "au", "debut", "fin", "mi", "mois", "jusqu'", "et", "entre", "ce",
            "tout", "du");

    public static final Phrase<PeriodExpression> RELATIVE = Grammar.<PeriodExpression>builder()
            .part(
                    "span",
                    Phrase.oneOf(SPANS)
                            .or(Grammar.<Span>builder()
                                    .says("(week end|w e)", Span.WEEKEND)
                                    .build()))
            .rule("(ce|cet|cette) {span} [ci]", c -> relative(c, 0))
            .rule("[la|le|l'] {span} (en cours|actuel|actuelle|courant|courante)", c -> relative(c, 0))
            .rule("[la|le|l'] {span} (dernier|derniere|passe|passee|precedent|precedente)", c -> relative(c, -1))
            .rule(
                    "[la|le|l'] {span} (prochain|prochaine|proch|pro|suivant|suivante|qui vient|a venir)",
                    c -> relative(c, 1))
            .rule("[la] {span} d' apres", c -> relative(c, 1))
            .build()
            .or(Grammar.<PeriodExpression>builder()
                    .part("span", Phrase.oneOf(SPANS))
                    .rule("(la|l'|le|du) {span}", c -> relative(c, 0))
                    .build()
                    .when((words, from, to) -> !Set.of(
                                    "de",
                                    "du",
                                    "d'",
                                    "avant",
                                    "apres",
                                    "dernier",
                                    "derniere",
                                    "prochain",
                                    "prochaine",
                                    "passe",
                                    "passee",
                                    "qui",
                                    "des",
                                    "precedent",
                                    "precedente",
                                    "suivant",
                                    "suivante")
                            .contains(words.at(to))));

    public static final Phrase<PeriodExpression> MONTH = Grammar.<PeriodExpression>builder()
            .parts(FrenchWords.calendar())
            .part("named", FrenchWords.MONTH.when(FrenchSpans::isMonth))
            .says("(le|ce|du|de ce) mois", Periods.relative(Span.MONTH, 0))
            .says("[le|du] mois prochain", Periods.relative(Span.MONTH, 1))
            .says("[le|du] mois dernier", Periods.relative(Span.MONTH, -1))
            .rule("{month=named}", c -> Periods.of(month(c)))
            .rule("{month} {year}", c -> Periods.of(c.number("year"), month(c)))
            .rule("{month} (dernier|passe)", c -> Periods.of(month(c), -1))
            .rule("{month} prochain", c -> Periods.of(month(c), 1))
            .rule("[le|ce|du|au] mois (de|d') {month}", c -> Periods.of(month(c)))
            .rule("[le|ce|du|au] mois (de|d') {month} {year}", c -> Periods.of(c.number("year"), month(c)))
            .build();

    public static final Phrase<PeriodExpression> YEAR = Grammar.<PeriodExpression>builder()
            .parts(FrenchWords.calendar())
            .part("sure", FrenchWords.YEAR.when(FrenchSpans::isYear))
            .rule("{year=sure}", c -> Periods.ofYear(c.number("year")))
            .rule("[toute] (l' annee|l' an|annee|l' exercice) {year}", c -> Periods.ofYear(c.number("year")))
            .build();

    public static final Phrase<PeriodExpression> QUARTER = Grammar.<PeriodExpression>builder()
            .parts(FrenchWords.calendar())
            .part("t", Phrase.oneOf(Map.of("t1", 1, "t2", 2, "t3", 3, "t4", 4, "q1", 1, "q2", 2, "q3", 3, "q4", 4)))
            .part("any", FrenchWords.YEAR.as(y -> Periods.ofYear(y.intValue())).or(RELATIVE))
            .rule("[le|au] {t}", c -> quarter(c.get("t", Integer.class), thisYear()))
            .rule("[le|au] {t} [de] {any}", c -> quarter(c.get("t", Integer.class), any(c)))
            .rule("[le|du|au] {ordinal} trimestre", c -> quarter(c.number("ordinal"), thisYear()))
            .rule("[le|du|au] {ordinal} trimestre [de] {any}", c -> quarter(c.number("ordinal"), any(c)))
            .rule("[le|du|au] {ordinal} semestre", c -> half(c, thisYear()))
            .rule("[le|du|au] {ordinal} semestre [de] {any}", c -> half(c, any(c)))
            .says("le dernier trimestre", Periods.relative(Span.QUARTER, -1))
            .build();

    private FrenchSpans() {}

    private static PeriodExpression relative(Captures c, int amount) {
        return Periods.relative(c.get("span", Span.class), amount);
    }

    private static PeriodExpression thisYear() {
        return Periods.relative(Span.YEAR, 0);
    }

    private static PeriodExpression quarter(int nth, PeriodExpression year) {
        return Periods.ordinal(Span.QUARTER, nth, year);
    }

    private static PeriodExpression half(Captures c, PeriodExpression year) {
        return Periods.ordinal(Span.HALF, c.number("ordinal"), year);
    }

    private static PeriodExpression any(Captures c) {
        return c.get("any", PeriodExpression.class);
    }

    private static Month month(Captures c) {
        return c.get("month", Month.class);
    }

    private static boolean isMonth(Words words, int from, int to) {
        if (!words.at(from).equals("mars") && !words.at(from).equals("mai")) {
            return true;
        }
        boolean place = words.at(from - 1).equals("de") && words.at(from - 2).startsWith("champ");
        return BEFORE_MONTHS.contains(words.at(from - 1)) && !place;
    }

    private static boolean isYear(Words words, int from, int to) {
        return Set.of("en", "de", "depuis", "pour", "annee", "d'", "et", "entre", "a")
                .contains(words.at(from - 1));
    }
}
