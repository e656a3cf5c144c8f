package io.theopy.language.fr;

import static io.theopy.nlu.time.DateParts.days;
import static io.theopy.nlu.time.DateParts.of;
import static io.theopy.nlu.time.DateParts.period;
import static io.theopy.nlu.time.DateParts.unit;
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
import io.theopy.nlu.time.PeriodExpression;
import io.theopy.nlu.time.Periods;
import io.theopy.nlu.time.Span;
import io.theopy.nlu.time.WrittenDates;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** French periods: {@code le mois dernier}, {@code du 1er au 15 novembre}, {@code les 7 derniers jours}. */
public final class FrenchPeriods {
    private static final Phrase<ChronoUnit> UNIT =
            Phrase.oneOf(Map.of("jours", DAYS, "semaines", WEEKS, "mois", MONTHS, "ans", YEARS, "annees", YEARS));

    private static final Phrase<PeriodExpression> SPAN =
            FrenchSpans.RELATIVE.or(FrenchSpans.MONTH).or(FrenchSpans.YEAR).or(FrenchSpans.QUARTER);

    private static final String RECENT = "(derniers|dernieres|passes|passees|precedents|precedentes)";
    private static final String COMING = "(prochains|prochaines|suivants|suivantes)";

    private static final Phrase<PeriodExpression> PART = Grammar.<PeriodExpression>builder()
            .parts(FrenchWords.calendar())
            .part("of", SPAN)
            .part("on", FrenchDays.DAY)
            .part("unit", UNIT)
            .part("written", WrittenDates.PERIOD)
            .rule("{of}", DateParts::of)
            .rule("{written}", c -> c.get("written", PeriodExpression.class))
            .rule("(tout|toute|pendant tout|pendant toute|sur tout|sur toute) {of}", DateParts::of)
            .rule("[le|au|au tout|du] debut [de|du|d'] {of}", c -> Periods.early(of(c)))
            .says("(ma|notre) semaine", Periods.relative(Span.WEEK, 0))
            .says("(mon|notre) mois", Periods.relative(Span.MONTH, 0))
            .says("[le|au] debut de mois", Periods.early(Periods.relative(Span.MONTH, 0)))
            .rule("[a la|la] mi {of}", c -> Periods.middle(of(c)))
            .rule("[le|au] milieu [de|du|d'] {of}", c -> Periods.middle(of(c)))
            .rule("[la|a la|en] fin [de|du|d'] {of}", c -> Periods.late(of(c)))
            .says("[la|a la|en] fin (de|du) mois", Periods.late(Periods.relative(Span.MONTH, 0)))
            .rule("[la] semaine (du|de) {on}", c -> Periods.around(Span.WEEK, day(c)))
            .rule("[la] semaine du {on=nth}", c -> Periods.around(Span.WEEK, Days.dayOfMonth(c.number("on"))))
            .rule("[les|des|ces] {n} " + RECENT + " {unit}", c -> Periods.past(c.number("n"), unit(c)))
            .rule("[les|des|ces] " + RECENT + " {n} {unit}", c -> Periods.past(c.number("n"), unit(c)))
            .rule("[les|des|ces] {n} {unit} " + RECENT, c -> Periods.past(c.number("n"), unit(c)))
            .rule("[les|des|ces] {n} " + COMING + " {unit}", c -> Periods.coming(c.number("n"), unit(c)))
            .rule("[les|des|ces] " + COMING + " {n} {unit}", c -> Periods.coming(c.number("n"), unit(c)))
            .rule("depuis {n} {unit}", c -> Periods.past(c.number("n"), unit(c)))
            .build();

    private static final Phrase<PeriodExpression> SINGLE =
            PART.or(FrenchDays.DAY.as(PeriodExpression::of)).once();

    /** "Après-demain" and "avant-hier" are days of their own. */
    private static final Set<String> RELATED = Set.of("demain", "hier");

    /** Days of one month, which both ends share. */
    private static final Phrase<PeriodExpression> DAYS_OF_MONTH = Grammar.<PeriodExpression>builder()
            .parts(FrenchWords.calendar())
            .part("range", WrittenDates.DAY_RANGE)
            .rule("du {first=nth} au {last=nth}", DateParts::days)
            .rule("entre le {first=nth} et le {last=nth}", DateParts::days)
            .rule("[du|le] [{weekday}] {first=day} au [{weekday}] {last=day} [de] {month} [{year}]", DateParts::days)
            .rule("entre le {first=day} et le {last=day} [de] {month} [{year}]", DateParts::days)
            .rule("du {first=day} au {last=day} (de ce|du|de ce meme) mois", c -> days(c, 0))
            .rule("du {first=day} au {last=day} [du] mois prochain", c -> days(c, 1))
            .rule("du {first=day} au {last=day} [du] mois dernier", c -> days(c, -1))
            .rule("entre le {first=day} et le {last=day} (de ce|du) mois", c -> days(c, 0))
            .rule("{range} {month} [{year}]", DateParts::writtenDays)
            .build();

    private static final Phrase<PeriodExpression> RANGE = Grammar.<PeriodExpression>builder()
            .parts(FrenchWords.calendar())
            .part("single", SINGLE)
            .part(
                    "to",
                    Grammar.<Boolean>builder()
                            .says("(au|a|jusqu' au|jusqu' a|jusqu' en|jusqu au|jusqu a|jusqu en)", true)
                            .build())
            .part(
                    "from",
                    Grammar.<Boolean>builder()
                            .says("(du|de|d'|depuis|depuis le|a partir de|a partir du)", true)
                            .build())
            .rule("depuis [le] {a=single}", c -> Periods.since(period(c, "a")))
            .rule("depuis (le|la) {a=nth}", c -> Periods.since(PeriodExpression.of(Days.dayOfMonth(c.number("a")))))
            .rule("depuis [le] debut [de|du|d'] {a=single}", c -> Periods.since(period(c, "a")))
            .rule("depuis la semaine derniere", c -> Periods.since(Periods.relative(Span.WEEK, -1)))
            .part("unit", UNIT)
            .part("about", FrenchWords.ABOUT)
            .part("bound", SINGLE.when((words, from, to) -> !RELATED.contains(words.at(from))))
            .rule("(jusqu'|jusqu) (a|au|en|a la|a l'|aux) {b=single}", c -> Periods.until(period(c, "b")))
            .rule(
                    "(d' ici|d' ici a|d' ici au|au plus tard|au plus tard le) {b=single}",
                    c -> Periods.until(period(c, "b")))
            .rule(
                    "(avant|avant le|avant la|anterieures a|anterieures au) {b=bound}",
                    c -> Periods.before(period(c, "b")))
            .rule("avant le {b=nth}", c -> Periods.before(nth(c, "b")))
            .rule(
                    "(apres|apres le|apres la|posterieures a|posterieures au) {a=bound}",
                    c -> Periods.after(period(c, "a")))
            .rule("apres le {a=nth}", c -> Periods.after(nth(c, "a")))
            .rule(
                    "(a partir de|a partir d'|a partir du|a compter de|a compter du|des) {a=single}",
                    c -> Periods.from(period(c, "a")))
            .rule("(a partir du|a compter du|des le) {a=nth}", c -> Periods.from(nth(c, "a")))
            .rule("(sous|d' ici) {n} {unit}", c -> Periods.within(c.number("n"), unit(c)))
            .rule("(dans|sous|d' ici) les {n} {unit}", c -> Periods.within(c.number("n"), unit(c)))
            .rule("(sous|d' ici) une {about} (de|d') {unit}", c -> Periods.within(c.number("about"), unit(c)))
            .says("(sous|dans la|d' ici une|sous une) quinzaine", Periods.within(15, DAYS))
            .says("(sous|dans la|d' ici une|sous une) huitaine", Periods.within(8, DAYS))
            .rule("(jusqu'|jusqu) au {b=nth}", c -> Periods.until(PeriodExpression.of(Days.dayOfMonth(c.number("b")))))
            .rule("{from} {a=single} {to} {b=single}", c -> Periods.range(period(c, "a"), period(c, "b")))
            .rule("entre {a=single} et {b=single}", c -> Periods.range(period(c, "a"), period(c, "b")))
            .rule("{a=single} {to} {b=single}", c -> Periods.range(period(c, "a"), period(c, "b")))
            .build();

    /** Periods and day-by-day ranges, single days left out. */
    public static final Phrase<PeriodExpression> PERIOD =
            DAYS_OF_MONTH.or(RANGE).or(PART);

    private FrenchPeriods() {}

    private static PeriodExpression nth(Captures c, String name) {
        return PeriodExpression.of(Days.dayOfMonth(c.number(name)));
    }

    private static DayExpression day(Captures c) {
        return c.get("on", DayExpression.class);
    }
}
