package io.theopy.language.en;

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
import io.theopy.nlu.phrase.Words;
import io.theopy.nlu.time.DateParts;
import io.theopy.nlu.time.DayExpression;
import io.theopy.nlu.time.Days;
import io.theopy.nlu.time.PartOfDay;
import io.theopy.nlu.time.SpokenDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** English days, without a preposition: {@code the 11th of november}, {@code next tuesday}, {@code in two weeks}. */
public final class EnglishDays {
    private static final Phrase<ChronoUnit> UNIT = Phrase.oneOf(Map.of(
            "day", DAYS, "days", DAYS, "week", WEEKS, "weeks", WEEKS, "month", MONTHS, "months", MONTHS, "year", YEARS,
            "years", YEARS));

    private static final Phrase<DayExpression> RELATIVE = Grammar.<DayExpression>builder()
            .parts(EnglishWords.calendar())
            .part("unit", UNIT)
            .says("today", Days.fromToday(0, DAYS))
            .says(
                    "(tomorrow|tmrw|tmr|tmw|tomo|tomoz|tomorow|tommorow|tommorrow|2moro|2morrow)",
                    Days.fromToday(1, DAYS))
            .says("yesterday", Days.fromToday(-1, DAYS))
            .says("[the] day after tomorrow", Days.fromToday(2, DAYS))
            .says("[the] day before yesterday", Days.fromToday(-2, DAYS))
            .rule("in {n} {unit}", c -> shifted(c, c.number("n")))
            .rule("in (a|an) {unit}", c -> shifted(c, 1))
            .rule("in a couple of {unit}", c -> shifted(c, 2))
            .rule("in a {unit} 's time", c -> shifted(c, 1))
            .rule("in {n} {unit} time", c -> shifted(c, c.number("n")))
            .says("in a (fortnight|fortnight 's time)", Days.fromToday(2, WEEKS))
            .says("a fortnight (from now|from today|today)", Days.fromToday(2, WEEKS))
            .rule("in a couple of {unit} time", c -> shifted(c, 2))
            .rule("a couple of {unit} from (now|today)", c -> shifted(c, 2))
            .rule("a couple of {unit} ago", c -> shifted(c, -2))
            .rule("in half a dozen {unit}", c -> shifted(c, 6))
            .rule("in a dozen {unit}", c -> shifted(c, 12))
            .says("half a year from now", Days.fromToday(6, MONTHS))
            .rule("{n} {unit} from (now|today)", c -> shifted(c, c.number("n")))
            .rule("a {unit} from (now|today)", c -> shifted(c, 1))
            .rule("{n} {unit} ago", c -> shifted(c, -c.number("n")))
            .rule("a {unit} ago", c -> shifted(c, -1))
            .says("(a week tomorrow|tomorrow week|a week from tomorrow)", Days.fromToday(8, DAYS))
            .says("(a week today|today week)", Days.fromToday(7, DAYS))
            .build();

    /** No day, but some time ahead that has to be asked about: "in a few days". */
    static final Phrase<DayExpression> SOME_TIME = Grammar.<DayExpression>builder()
            .part("unit", UNIT)
            .rule("in (a few|few|several|some|a number of) {unit} [time]", c -> shifted(c, 3))
            .rule("(sometime|some time) (in|within) [the next] [few] {unit}", c -> shifted(c, 3))
            .build();

    /** What after a weekday must agree with it: "tuesday the 12th" is not a Tuesday's short form. */
    private static final Phrase<Long> DATES = Grammar.<Long>builder()
            .parts(EnglishWords.calendar())
            .rule("[the] {nth}", c -> 0L)
            .rule("[the] {day} [of] {month}", c -> 0L)
            .rule("{month} [the] {day}", c -> 0L)
            .rule("{date}", c -> 0L)
            .build();

    private static final Phrase<DayExpression> WEEKDAYS = Grammar.<DayExpression>builder()
            .parts(EnglishWords.calendar())
            .part(
                    "alone",
                    EnglishWords.WEEKDAY.when(
                            (words, from, to) -> DATES.at(words, to).isEmpty()))
            .rule("[coming|the coming|this coming] {weekday=alone}", c -> Days.coming(weekday(c)))
            .rule("this {weekday}", c -> Days.thisOne(weekday(c)))
            .rule("[the] next {weekday}", c -> Days.next(weekday(c)))
            .rule("(last|this last|past|this past) {weekday}", c -> Days.last(weekday(c)))
            .rule("{weekday} [of|the] next week", c -> Days.ofWeek(weekday(c), 1))
            .rule("next week [on] {weekday}", c -> Days.ofWeek(weekday(c), 1))
            .rule("{weekday} [of] this week", c -> Days.ofWeek(weekday(c), 0))
            .rule("this week [on] {weekday}", c -> Days.ofWeek(weekday(c), 0))
            .rule("{weekday} [of] last week", c -> Days.ofWeek(weekday(c), -1))
            .rule("last week [on] {weekday}", c -> Days.ofWeek(weekday(c), -1))
            .rule("({weekday} week|a week [on|from] {weekday})", c -> Days.after(Days.coming(weekday(c)), 1, WEEKS))
            .rule("{n} weeks (on|from) {weekday}", c -> Days.after(Days.coming(weekday(c)), c.number("n"), WEEKS))
            .part("monthOf", EnglishSpans.MONTH)
            .rule("the {ordinal} {weekday} (of|in) {of=monthOf}", c -> nth(c, c.number("ordinal")))
            .rule("the last {weekday} (of|in) {of=monthOf}", c -> nth(c, -1))
            .build();

    private static final Phrase<DayExpression> NUMBERED = Grammar.<DayExpression>builder()
            .parts(EnglishWords.calendar())
            .part("sure", EnglishWords.LONE_ORDINAL.when(EnglishDays::isSurelyDay))
            .rule("{date}", c -> c.get("date", DayExpression.class))
            .rule("[{weekday}] the {nth}", DateParts::ofMonth)
            .rule("[{weekday}] {nth=sure}", DateParts::ofMonth)
            .rule("[the] {nth} of the month", c -> Days.dayOfMonth(c.number("nth")))
            .rule("[the] {nth} of this month", c -> Days.dayOfMonth(c.number("nth"), 0))
            .rule("[the] {nth} [of] next month", c -> Days.dayOfMonth(c.number("nth"), 1))
            .rule("[the] {nth} [of] last month", c -> Days.dayOfMonth(c.number("nth"), -1))
            .rule("next month [on] the {nth}", c -> Days.dayOfMonth(c.number("nth"), 1))
            .rule("[{weekday}] [the] {day} [of] {month} [{year}]", DateParts::ofYear)
            .rule("[{weekday}] {month} [the] {day} [{year}]", DateParts::ofYear)
            .rule("{weekday} {date}", c -> Days.checked(weekday(c), c.get("date", DayExpression.class)))
            .build();

    /** Ends and middles of periods, as a day. */
    private static final Phrase<DayExpression> EDGES = Grammar.<DayExpression>builder()
            .part("of", EnglishSpans.MONTH.or(EnglishSpans.RELATIVE))
            .rule("[the] (end|last day) of {of}", c -> Days.lastOf(of(c)))
            .rule("[the] (beginning|start|first day) of {of}", c -> Days.firstOf(of(c)))
            .rule("[the] middle of {of}", c -> Days.middleOf(of(c)))
            .rule("mid {of}", c -> Days.middleOf(of(c)))
            .rule("early {of}", c -> Days.firstOf(of(c)))
            .rule("late {of}", c -> Days.lastOf(of(c)))
            .build();

    private static final Phrase<DayExpression> PLAIN =
            RELATIVE.or(WEEKDAYS).or(NUMBERED).or(EnglishHolidays.NAMED).once();

    /** Days told by another: "the day after Christmas", "two days before the 15th". */
    private static final Phrase<DayExpression> BESIDE = Grammar.<DayExpression>builder()
            .part("on", PLAIN)
            .part("unit", UNIT)
            .part("units", UNIT.when((words, from, to) -> words.at(from).endsWith("s")))
            .part("n", EnglishWords.COUNT)
            .part("weekday", EnglishWords.WEEKDAY)
            .rule("[on] [the] (day before|eve of|day preceding) {on}", c -> beside(c, -1, DAYS))
            .rule("[on] [the] (day after|day following) {on}", c -> beside(c, 1, DAYS))
            .rule("{n} {unit=units} before {on}", c -> beside(c, -c.number("n"), unit(c)))
            .rule("{n} {unit=units} (after|from) {on}", c -> beside(c, c.number("n"), unit(c)))
            .rule("(a|the) {unit} before {on}", c -> beside(c, -1, unit(c)))
            .rule("(a|the) {unit} (after|from) {on}", c -> beside(c, 1, unit(c)))
            .rule("[on] [the] {weekday} before {on}", c -> Days.beside(weekday(c), on(c), false))
            .rule("[on] [the] {weekday} (after|following) {on}", c -> Days.beside(weekday(c), on(c), true))
            .build();

    /** Any day, the ends of periods left out: in lists, "the end of November" is a period. */
    public static final Phrase<DayExpression> DAY = PLAIN.or(BESIDE).once();

    /** A day with the part of it that was said. */
    public static final Phrase<SpokenDay> SPOKEN_DAY = spoken(DAY);

    /** The same, and the ends of periods. */
    public static final Phrase<SpokenDay> SPOKEN_DAY_OR_EDGE = spoken(DAY.or(EDGES));

    private EnglishDays() {}

    private static Phrase<SpokenDay> spoken(Phrase<DayExpression> day) {
        return Grammar.<SpokenDay>builder()
                .part("day", day)
                .part(
                        "part",
                        Phrase.oneOf(Map.of(
                                "morning", PartOfDay.MORNING,
                                "afternoon", PartOfDay.AFTERNOON,
                                "evening", PartOfDay.EVENING,
                                "night", PartOfDay.NIGHT)))
                .rule("{day}", c -> SpokenDay.any(c.get("day", DayExpression.class)))
                .rule("{day} [in the] {part}", c -> new SpokenDay(c.get("day", DayExpression.class), part(c)))
                .rule("this {part}", c -> new SpokenDay(Days.fromToday(0, DAYS), part(c)))
                .says("(tonight|to night)", new SpokenDay(Days.fromToday(0, DAYS), PartOfDay.EVENING))
                .says("last night", new SpokenDay(Days.fromToday(-1, DAYS), PartOfDay.EVENING))
                .build();
    }

    private static DayExpression on(Captures c) {
        return c.get("on", DayExpression.class);
    }

    private static DayExpression beside(Captures c, int amount, ChronoUnit unit) {
        return Days.after(on(c), amount, unit);
    }

    private static PartOfDay part(Captures c) {
        return c.get("part", PartOfDay.class);
    }

    private static DayExpression nth(Captures c, int nth) {
        return Days.nthOf(nth, weekday(c), of(c));
    }

    /** "Second" and "third" alone are rarely days; after "the" or a weekday they are. */
    private static boolean isSurelyDay(Words words, int from, int to) {
        String first = words.at(from);
        boolean small = first.equals("first") || first.equals("second") || first.equals("third");
        return !small || words.at(from - 1).equals("the") || EnglishWords.isWeekday(words.at(from - 1));
    }
}
