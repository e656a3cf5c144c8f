package io.theopy.language.en;

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

/** English periods, without a leading preposition: {@code last month}, {@code from monday to friday}. */
public final class EnglishPeriods {
    private static final Phrase<ChronoUnit> UNIT = Phrase.oneOf(
            Map.of("days", DAYS, "weeks", WEEKS, "months", MONTHS, "years", YEARS, "day", DAYS, "week", WEEKS));

    private static final Phrase<PeriodExpression> SPAN =
            EnglishSpans.RELATIVE.or(EnglishSpans.MONTH).or(EnglishSpans.YEAR).or(EnglishSpans.QUARTER);

    /** Beginnings, middles and ends, and longer ways to name one span. */
    private static final Phrase<PeriodExpression> PART = Grammar.<PeriodExpression>builder()
            .parts(EnglishWords.calendar())
            .part("of", SPAN)
            .part("on", EnglishDays.DAY)
            .part("unit", UNIT)
            .part("written", WrittenDates.PERIOD)
            .rule("{of}", DateParts::of)
            .rule("{written}", c -> c.get("written", PeriodExpression.class))
            .rule("(all of|all|the whole of|the whole|the entire|whole) {of}", DateParts::of)
            .rule("({of} to date|so far {of}|{of} so far)", c -> Periods.since(of(c)))
            .says("(my|our) week", Periods.relative(Span.WEEK, 0))
            .says("(my|our) month", Periods.relative(Span.MONTH, 0))
            .says("(year|this year) to date", Periods.since(Periods.relative(Span.YEAR, 0)))
            .says("(month|this month) to date", Periods.since(Periods.relative(Span.MONTH, 0)))
            .rule("[the] (beginning|start) of {of}", c -> Periods.early(of(c)))
            .rule("early [in] {of}", c -> Periods.early(of(c)))
            .rule("(the middle of|mid) {of}", c -> Periods.middle(of(c)))
            .rule("([the] end of|late [in]) {of}", c -> Periods.late(of(c)))
            .rule("the week (of|beginning|starting|from) {on}", c -> Periods.around(Span.WEEK, day(c)))
            .rule("the week of the {on=nth}", c -> Periods.around(Span.WEEK, Days.dayOfMonth(c.number("on"))))
            .rule("[the] (last|past|previous) {n} {unit}", c -> Periods.past(c.number("n"), unit(c)))
            .rule("[the] (next|coming|following) {n} {unit}", c -> Periods.coming(c.number("n"), unit(c)))
            .rule("[the] (last|past) couple of {unit}", c -> Periods.past(2, unit(c)))
            .rule("[the] next couple of {unit}", c -> Periods.coming(2, unit(c)))
            .build();

    private static final Phrase<PeriodExpression> SINGLE =
            PART.or(EnglishDays.DAY.as(PeriodExpression::of)).once();

    private static final Phrase<String> TILL = Phrase.anyOf("to", "until", "till", "til", "through", "thru", "and");

    /** Days of one month, which both ends share. */
    private static final Phrase<PeriodExpression> DAYS_OF_MONTH = Grammar.<PeriodExpression>builder()
            .parts(EnglishWords.calendar())
            .part("range", WrittenDates.DAY_RANGE)
            .part("till", TILL)
            .rule("(from|between) the {first=day} {till} [the] {last=day}", DateParts::days)
            .rule("(from|between) {first=nth} {till} [the] {last=nth}", DateParts::days)
            .rule("the {first=nth} (to|until|till|through|thru) the {last=nth}", DateParts::days)
            .rule("[from|between] [the] {first=day} {till} [the] {last=day} [of] {month} [{year}]", DateParts::days)
            .rule("[from|between] {month} [the] {first=day} {till} [the] {last=day} [{year}]", DateParts::days)
            .rule("[from|between] [the] {first=day} {till} [the] {last=day} of (this|the) month", c -> days(c, 0))
            .rule("[from|between] [the] {first=day} {till} [the] {last=day} of next month", c -> days(c, 1))
            .rule("[from|between] [the] {first=day} {till} [the] {last=day} of last month", c -> days(c, -1))
            .rule("({range} [of] {month} [{year}]|{month} {range} [{year}])", DateParts::writtenDays)
            .build();

    private static final Phrase<PeriodExpression> RANGE = Grammar.<PeriodExpression>builder()
            .parts(EnglishWords.calendar())
            .part("single", SINGLE)
            .part("till", TILL)
            .rule("since {a=single}", c -> Periods.since(period(c, "a")))
            .rule("(since|from) the (beginning|start) of {a=single}", c -> Periods.since(period(c, "a")))
            .part("unit", UNIT)
            .rule(
                    "(until|till|up to|up until|up till|through|through to|no later than) [and including] {b=single}",
                    c -> Periods.until(period(c, "b")))
            .rule("by [the end of] {b=single}", c -> Periods.until(period(c, "b")))
            .rule("(before|prior to|earlier than) {b=single}", c -> Periods.before(period(c, "b")))
            .rule("(after|later than) {a=single}", c -> Periods.after(period(c, "a")))
            .rule(
                    "(from|starting|as of|starting from) {a=single} (on|onward|onwards)",
                    c -> Periods.from(period(c, "a")))
            .rule("(starting|starting from|as of|as from) {a=single}", c -> Periods.from(period(c, "a")))
            .rule("(within|over|in) the next {n} {unit}", c -> Periods.coming(c.number("n"), unit(c)))
            .rule("within {n} {unit}", c -> Periods.within(c.number("n"), unit(c)))
            .rule("within (a|the) {unit}", c -> Periods.within(1, unit(c)))
            .rule("within a couple of {unit}", c -> Periods.within(2, unit(c)))
            .says("within (a|the) fortnight", Periods.within(2, WEEKS))
            .rule("(from|between) {a=single} {till} {b=single}", c -> Periods.range(period(c, "a"), period(c, "b")))
            .rule(
                    "{a=single} (to|until|till|through|thru) {b=single}",
                    c -> Periods.range(period(c, "a"), period(c, "b")))
            .build();

    /** Periods and day-by-day ranges, single days left out. */
    public static final Phrase<PeriodExpression> PERIOD =
            DAYS_OF_MONTH.or(RANGE).or(PART);

    private EnglishPeriods() {}

    private static DayExpression day(Captures c) {
        return c.get("on", DayExpression.class);
    }
}
