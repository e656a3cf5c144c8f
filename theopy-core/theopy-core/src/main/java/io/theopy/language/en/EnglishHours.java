package io.theopy.language.en;

import io.theopy.nlu.number.WrittenNumbers;
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

    /** Minutes that people say before the hour. */
    private static final Set<Integer> BEFORE_THE_HOUR = Set.of(5, 20, 25);

    /** A time, or an hour as a bare number. */
    static final Phrase<ClockTime> TIME =
            EnglishTimes.TIME.or(EnglishTimes.LONE_HOUR).once();

    public static final Phrase<Hours> PHRASE = Grammar.<Hours>builder()
            .part("a", TIME)
            .part("lone", TIME.when((words, from, to) -> !BEFORE_TIMES.contains(words.at(from - 1))))
            .part("few", EnglishTimes.LONE_HOUR.when(EnglishHours::mayBeMinutes))
            .part("start", TIME.when(WrittenHours::isBeforeDash))
            .part("written", WrittenHours.PHRASE)
            .rule("from {a} (to|till|until|til|through|thru|up to) {b=a}", c -> hours(c, "a"))
            .rule("between {a} and {b=a}", c -> hours(c, "a"))
            .rule("{few} (to|till|til) {b=a}", EnglishHours::either)
            .rule("{lone} (to|till|until|til|through|thru) {b=a}", c -> hours(c, "lone"))
            .rule("[from|at] {start} {b=a}", c -> hours(c, "start"))
            .rule("[from|at|between] {written}", c -> c.get("written", Hours.class))
            .build();

    private EnglishHours() {}

    /** "Ten to eleven" without its "from"; in digits "10 to 11" is rather a span. */
    private static boolean mayBeMinutes(Words words, int from, int to) {
        String form = words.at(from);
        boolean typed = WrittenNumbers.isDigits(form);
        return !BEFORE_TIMES.contains(words.at(from - 1))
                && to == from + 1
                && (typed
                        ? BEFORE_THE_HOUR.contains(Integer.parseInt(form))
                        : Set.of("five", "ten", "twenty").contains(form))
                && !words.at(to + 1).isEmpty();
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
