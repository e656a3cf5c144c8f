package io.theopy.language.en;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.nlu.time.ClockTime;
import io.theopy.nlu.time.Hours;
import io.theopy.nlu.time.WrittenHours;
import java.util.Set;

/** English times with an end: {@code from ten to eleven}, {@code between 10 and 11:30}, {@code 9 till noon}. */
public final class EnglishHours {
    /** After these, "ten to eleven" is a time. */
    private static final Set<String> BEFORE_TIMES = Set.of("at", "around", "about", "by", "@");

    /** Minutes that people say before the hour, and in digits those that are rarely hours. */
    private static final Set<String> MINUTES = Set.of("five", "ten", "twenty", "5", "20", "25");

    /** Those that may well be hours in digits, unless a time is expected. */
    private static final Set<String> HOURS_TOO = Set.of("5", "10");

    /** A time, or an hour as a bare number. */
    static final Phrase<ClockTime> TIME =
            EnglishTimes.TIME.or(EnglishTimes.LONE_HOUR).once();

    public static final Phrase<Hours> PHRASE = Grammar.<Hours>builder()
            .part("a", TIME)
            .part("lone", TIME.when((words, from, to) -> !isTime(words, from, to)))
            .part("few", EnglishTimes.LONE_HOUR.when(EnglishHours::mayBeMinutes))
            .part("start", TIME.when(WrittenHours::isBeforeDash))
            .part("written", WrittenHours.PHRASE)
            .rule("from {a} (to|till|until|til|through|thru|up to) {b=a}", c -> hours(c, "a"))
            .rule("between {a} and {b=a}", c -> hours(c, "a"))
            .rule("[at] {few} to {b=a}", EnglishHours::either)
            .rule("[at] {lone} (to|till|until|til|through|thru|up to) {b=a}", c -> hours(c, "lone"))
            .rule("at {a} (until|through|thru|up to) {b=a}", c -> hours(c, "a"))
            .rule(
                    "(starting|starting at|starting from|beginning at) {a} [and] (ending at|ending|finishing at|until|till|to) {b=a}",
                    c -> hours(c, "a"))
            .rule("[from|at] {start} {b=a}", c -> hours(c, "start"))
            .rule("[from|at|between] {written}", c -> c.get("written", Hours.class))
            .build();

    private EnglishHours() {}

    /** "At ten to eleven" is ten minutes before. */
    private static boolean isTime(Words words, int from, int to) {
        return BEFORE_TIMES.contains(words.at(from - 1))
                && to == from + 1
                && MINUTES.contains(words.at(from))
                && !HOURS_TOO.contains(words.at(from));
    }

    /** "Ten to eleven" without its "from", and "at 10 to 11" in digits. */
    private static boolean mayBeMinutes(Words words, int from, int to) {
        String form = words.at(from);
        boolean timeExpected = BEFORE_TIMES.contains(words.at(from - 1));
        return to == from + 1 && (timeExpected ? HOURS_TOO : MINUTES).contains(form);
    }

    private static Hours either(Captures c) {
        ClockTime from = c.get("few", ClockTime.class);
        ClockTime to = c.get("b", ClockTime.class);
        return to.minute() == 0 ? Hours.orTime(from, to) : Hours.of(from, to);
    }

    private static Hours hours(Captures c, String start) {
        return Hours.of(c.get(start, ClockTime.class), c.get("b", ClockTime.class));
    }
}
