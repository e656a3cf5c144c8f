package io.theopy.language.en;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.nlu.time.ClockTime;
import io.theopy.nlu.time.PartOfDay;
import io.theopy.nlu.time.WrittenTimes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** English times of day: {@code half past two}, {@code 2:30 pm}, {@code at two}, {@code nine in the morning}. */
public final class EnglishTimes {
    private static final Set<String> BEFORE_HOURS =
            Set.of("at", "around", "about", "by", "to", "for", "from", "until", "till", "@");

    /** Minutes that are said before an hour without calling them so: "ten to eleven", but "nine to eleven" are two hours. */
    private static final Set<Long> MINUTES_TO = Set.of(5L, 10L, 20L, 25L);

    /** After these, "ten to eleven" are two hours. */
    private static final Set<String> BEFORE_SPANS = Set.of("from", "between");

    /** What follows a number that is no hour: "for two hours", "to two clients". */
    private static final Set<String> COUNTED = Set.of(
            "hour",
            "hours",
            "hr",
            "hrs",
            "h",
            "minute",
            "minutes",
            "min",
            "mins",
            "second",
            "seconds",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "people",
            "persons",
            "euro",
            "euros",
            "eur",
            "€",
            "invoice",
            "invoices",
            "client",
            "clients",
            "appointment",
            "appointments",
            "reminder",
            "reminders",
            "session",
            "sessions",
            "hundred",
            "thousand",
            "percent",
            "%",
            "of",
            "point",
            "dot");

    private static final Phrase<Long> HOUR = hours(0, 23);
    private static final Phrase<Long> FACE_HOUR = hours(1, 12);
    private static final Phrase<Long> BARE_HOUR =
            hours(1, 23).when((words, from, to) -> !counts(words, to) && !isLongNumber(words, from, to));
    private static final Phrase<Long> MINUTES = Grammar.<Long>builder()
            .part("digit", Phrase.oneOf(EnglishNumbers.SMALL).where(n -> n >= 1 && n <= 9))
            .part(
                    "typed",
                    Phrase.reading(
                            Openers.TYPED,
                            (words, from) -> words.at(from).length() == 2 && WrittenNumbers.isDigits(words.at(from))
                                    ? List.of(new Found<>(from + 1, Long.valueOf(words.at(from))))
                                    : List.of()))
            .part("words", EnglishWords.NUMBER.where(n -> n >= 10).when((words, from, to) -> !isTyped(words, from)))
            .rule("(oh|o|zero) {digit}", c -> c.get("digit", Integer.class).longValue())
            .rule("{typed}", c -> c.get("typed", Long.class))
            .rule("{words}", c -> c.get("words", Long.class))
            .build()
            .where(n -> n < 60);

    /** A clock time without am or pm, or with the half of the day in the token itself. */
    private static final Phrase<ClockTime> CLOCK = Grammar.<ClockTime>builder()
            .part("hour", HOUR)
            .part("face", FACE_HOUR)
            .part("mm", MINUTES)
            .part("minutes", EnglishWords.NUMBER.where(n -> n >= 1 && n <= 59))
            .part(
                    "few",
                    EnglishWords.NUMBER
                            .where(MINUTES_TO::contains)
                            .when((words, from, to) -> !BEFORE_SPANS.contains(words.at(from - 1))))
            .part("written", WrittenTimes.PHRASE)
            .part("hundreds", EnglishWords.NUMBER.where(n -> n % 100 == 0 && n >= 1300 && n <= 2300))
            .rule("{written}", c -> c.get("written", ClockTime.class))
            .rule("{face} (o' clock|oclock|o clock)", c -> hour(c, "face"))
            .rule("{hour} {mm}", c -> hour(c, "hour").plus(c.number("mm")))
            .rule("{face} {mm} (o' clock|oclock|o clock)", c -> hour(c, "face").plus(c.number("mm")))
            .rule("(half past|half) {face}", c -> hour(c, "face").plus(30))
            .rule("[a] quarter (past|after) {face}", c -> hour(c, "face").plus(15))
            .rule(
                    "[a] quarter (to|before|till|til|of) {face}",
                    c -> hour(c, "face").minus(15))
            .rule(
                    "{minutes} [minutes|minute] (past|after) {face}",
                    c -> hour(c, "face").plus(c.number("minutes")))
            .rule(
                    "{minutes} (minutes|minute) (to|before|till|til) {face}",
                    c -> hour(c, "face").minus(c.number("minutes")))
            .rule("{few} (to|before|till|til) {face}", c -> hour(c, "face").minus(c.number("few")))
            .says("half past (noon|midday|twelve noon)", ClockTime.NOON.plus(30))
            .says("[a] quarter past (noon|midday)", ClockTime.NOON.plus(15))
            .says("[a] quarter to (noon|midday)", ClockTime.NOON.minus(15))
            .says("half past midnight", ClockTime.MIDNIGHT.plus(30))
            .says("[a] quarter past midnight", ClockTime.MIDNIGHT.plus(15))
            .says("[a] quarter to midnight", ClockTime.MIDNIGHT.minus(15))
            .says("[twelve|12] (noon|midday)", ClockTime.NOON)
            .says("[twelve|12] midnight", ClockTime.MIDNIGHT)
            .rule("{hundreds} [hours]", c -> ClockTime.of(c.number("hundreds") / 100, 0))
            .build()
            .where(ClockTime::isValid);

    /** A time that is surely one, wherever it stands. */
    public static final Phrase<ClockTime> TIME = Grammar.<ClockTime>builder()
            .part("clock", CLOCK)
            .part(
                    "open",
                    CLOCK.or(FACE_HOUR.as(h -> ClockTime.of(h.intValue(), 0))).where(ClockTime::open))
            .rule("{clock} [sharp|exactly]", c -> c.get("clock", ClockTime.class))
            .rule("{open} (am|a m) [sharp]", c -> half(c, ClockTime::am))
            .rule("{open} (pm|p m) [sharp]", c -> half(c, ClockTime::pm))
            .rule("{open} [o' clock] in the morning", c -> half(c, t -> t.in(PartOfDay.MORNING)))
            .rule("{open} [o' clock] in the afternoon", c -> half(c, t -> t.in(PartOfDay.AFTERNOON)))
            .rule("{open} [o' clock] in the evening", c -> half(c, t -> t.in(PartOfDay.EVENING)))
            .rule("{open} [o' clock] at night", c -> half(c, t -> t.in(PartOfDay.NIGHT)))
            .build();

    /** A time with its preposition, which also makes an hour of a bare number: "at two". */
    public static final Phrase<ClockTime> AT_TIME = Grammar.<ClockTime>builder()
            .parts(Map.of("time", TIME, "bare", BARE_HOUR.as(h -> ClockTime.of(h.intValue(), 0))))
            .part(
                    "after",
                    BARE_HOUR
                            .as(h -> ClockTime.of(h.intValue(), 0))
                            .when((words, from, to) -> BEFORE_HOURS.contains(words.at(from - 1))))
            .part("dotted", WrittenTimes.DOTTED)
            .rule("(at|around|about|by|@) {dotted}", c -> c.get("dotted", ClockTime.class))
            .rule("{time}", c -> c.get("time", ClockTime.class))
            .rule("{after}", c -> c.get("after", ClockTime.class))
            .rule("(at|around|about|by|for|to|at around|at about|@) {time}", c -> c.get("time", ClockTime.class))
            .rule(
                    "(at|around|about|by|at around|at about|@) {bare} [sharp|exactly]",
                    c -> c.get("bare", ClockTime.class))
            .build();

    /** An hour as a bare number, when nothing else was asked for. */
    public static final Phrase<ClockTime> LONE_HOUR = BARE_HOUR.as(h -> ClockTime.of(h.intValue(), 0));

    private EnglishTimes() {}

    private static Phrase<Long> hours(int least, int most) {
        return EnglishWords.NUMBER
                .where(n -> n >= least && n <= most)
                .when((words, from, to) -> words.at(from).length() <= 2 || !isTyped(words, from));
    }

    private static boolean counts(Words words, int next) {
        boolean fraction = words.at(next).equals("and") && words.at(next + 1).equals("a");
        boolean dayAfter = words.at(next).equals("day") && words.at(next + 1).equals("after");
        return fraction || !dayAfter && COUNTED.contains(words.at(next));
    }

    private static boolean isTyped(Words words, int at) {
        return WrittenNumbers.isDigit(words.at(at).charAt(0));
    }

    /** Whether the number goes on, so that its head is no hour: "twenty" of "twenty five". */
    private static boolean isLongNumber(Words words, int from, int to) {
        List<Found<Long>> readings = EnglishNumbers.cardinals(words, from);
        return !readings.isEmpty() && readings.get(0).to() > to;
    }

    private static ClockTime hour(Captures c, String part) {
        return ClockTime.of(c.number(part), 0);
    }

    private static ClockTime half(Captures c, UnaryOperator<ClockTime> side) {
        return side.apply(c.get("open", ClockTime.class));
    }
}
