package io.theopy.language.en;

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

/** English weeks, months, quarters and years: {@code last month}, {@code november 2025}, {@code q3}. */
public final class EnglishSpans {
    private static final Map<String, Span> SPANS = Map.of(
            "week",
            Span.WEEK,
            "weekend",
            Span.WEEKEND,
            "month",
            Span.MONTH,
            "quarter",
            Span.QUARTER,
            "year",
            Span.YEAR,
            "wk",
            Span.WEEK,
            "wkend",
            Span.WEEKEND,
            "mth",
            Span.MONTH);

    /** Months that are also words or first names need more than themselves to be months. */
    private static final Set<String> WORDS_TOO = Set.of("may", "march", "mar", "april", "june", "august", "jun", "sep");

    private static final Set<String> BEFORE_MONTHS = Set.of(
            "in",
            "of",
            "for",
            "since",
            "until",
            "till",
            "from",
            "to",
            "during",
            "early",
            "mid",
            "late",
            "this",
            "last",
            "next",
            "between",
            "and",
            "month",
            "through",
            "over",
            "by",
            "end",
            "beginning");

    private static final Set<String> AFTER_MONTHS = Set.of(
            "invoices",
            "bills",
            "invoice",
            "appointments",
            "sessions",
            "reminders",
            "summary",
            "figures",
            "to",
            "until",
            "till",
            "through");

    public static final Phrase<PeriodExpression> RELATIVE = Grammar.<PeriodExpression>builder()
            .part(
                    "span",
                    Phrase.oneOf(SPANS)
                            .or(Grammar.<Span>builder()
                                    .says("(w e|week end)", Span.WEEKEND)
                                    .build()))
            .rule("(this|the current|current|this current|this whole) {span}", c -> relative(c, 0))
            .rule("[the] (last|previous|past) {span}", c -> relative(c, -1))
            .rule("[the] (next|nxt|coming|upcoming|following) {span}", c -> relative(c, 1))
            .rule("the {span} before last", c -> relative(c, -2))
            .rule("the {span} after next", c -> relative(c, 2))
            .build()
            .or(Grammar.<PeriodExpression>builder()
                    .part("span", Phrase.oneOf(SPANS))
                    .rule("the {span}", c -> relative(c, 0))
                    .build()
                    .when((words, from, to) -> !Set.of("of", "before", "after", "beginning", "starting", "from", "at")
                            .contains(words.at(to))));

    /** A month by its name, and "this month" where a month is meant: "the 11th of next month". */
    public static final Phrase<PeriodExpression> MONTH = Grammar.<PeriodExpression>builder()
            .parts(EnglishWords.calendar())
            .part("named", EnglishWords.MONTH.when(EnglishSpans::isMonth))
            .says("(the|this) month", Periods.relative(Span.MONTH, 0))
            .says("next month", Periods.relative(Span.MONTH, 1))
            .says("last month", Periods.relative(Span.MONTH, -1))
            .rule("{month=named}", c -> Periods.of(month(c)))
            .rule("{month} [of] {year}", c -> Periods.of(c.number("year"), month(c)))
            .rule("this {month}", c -> Periods.of(month(c)))
            .rule("(last|this last|this past) {month}", c -> Periods.of(month(c), -1))
            .rule("next {month}", c -> Periods.of(month(c), 1))
            .rule("[the] month of {month}", c -> Periods.of(month(c)))
            .rule("[the] month of {month} {year}", c -> Periods.of(c.number("year"), month(c)))
            .build();

    public static final Phrase<PeriodExpression> YEAR = Grammar.<PeriodExpression>builder()
            .parts(EnglishWords.calendar())
            .part("sure", EnglishWords.YEAR.when(EnglishSpans::isYear))
            .rule("{year=sure}", c -> Periods.ofYear(c.number("year")))
            .rule("[the|all of] year {year}", c -> Periods.ofYear(c.number("year")))
            .rule("all of {year}", c -> Periods.ofYear(c.number("year")))
            .build();

    public static final Phrase<PeriodExpression> QUARTER = Grammar.<PeriodExpression>builder()
            .parts(EnglishWords.calendar())
            .part("q", Phrase.oneOf(Map.of("q1", 1, "q2", 2, "q3", 3, "q4", 4)))
            .part("any", EnglishWords.YEAR.as(y -> Periods.ofYear(y.intValue())).or(RELATIVE))
            .rule("{q}", c -> quarter(c.get("q", Integer.class), thisYear()))
            .rule("{q} [of] {any}", c -> quarter(c.get("q", Integer.class), any(c)))
            .rule("[the] {ordinal} quarter", c -> quarter(c.number("ordinal"), thisYear()))
            .rule("[the] {ordinal} quarter [of] {any}", c -> quarter(c.number("ordinal"), any(c)))
            .rule("[the] {ordinal} half of {any}", c -> Periods.ordinal(Span.HALF, c.number("ordinal"), any(c)))
            .build();

    private EnglishSpans() {}

    private static PeriodExpression relative(Captures c, int amount) {
        return Periods.relative(c.get("span", Span.class), amount);
    }

    private static PeriodExpression thisYear() {
        return Periods.relative(Span.YEAR, 0);
    }

    private static PeriodExpression quarter(int nth, PeriodExpression year) {
        return Periods.ordinal(Span.QUARTER, nth, year);
    }

    private static PeriodExpression any(Captures c) {
        return c.get("any", PeriodExpression.class);
    }

    private static Month month(Captures c) {
        return c.get("month", Month.class);
    }

    /** "May" is a month in "for may", not in "may I"; "June" is none in "June Carter". */
    private static boolean isMonth(Words words, int from, int to) {
        if (!WORDS_TOO.contains(words.at(from))) {
            return true;
        }
        boolean fits = BEFORE_MONTHS.contains(words.at(from - 1)) || AFTER_MONTHS.contains(words.at(to));
        return fits && !isName(words, from);
    }

    /** Two capitalised words in a row. */
    private static boolean isName(Words words, int at) {
        String next = words.written(at + 1);
        return Character.isUpperCase(words.written(at).charAt(0))
                && !next.isEmpty()
                && Character.isUpperCase(next.charAt(0));
    }

    /** A bare number is a year after a preposition. */
    private static boolean isYear(Words words, int from, int to) {
        return Set.of("in", "of", "for", "since", "year", "from", "to", "during", "until", "between", "and")
                .contains(words.at(from - 1));
    }
}
