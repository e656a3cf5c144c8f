package io.theopy.language.fr;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.ClockTime;
import io.theopy.nlu.time.Hours;
import io.theopy.nlu.time.WrittenHours;

/** French times with an end: {@code de 14h à 16h}, {@code entre neuf heures et midi}, {@code 10h-11h30}. */
public final class FrenchHours {
    private static final String TILL = "(a|jusqu' a|jusqu a)";

    /** Surely times, and those that durations look like too. */
    static final Phrase<ClockTime> TIME = FrenchTimes.CLOCK.or(FrenchTimes.TIME).once();

    public static final Phrase<Hours> PHRASE = Grammar.<Hours>builder()
            .part("a", TIME)
            .part("bare", FrenchTimes.LONE_HOUR)
            .part("start", TIME.when(WrittenHours::isBeforeDash))
            .part("written", WrittenHours.PHRASE)
            .rule("[de|d'|des|a] {a} " + TILL + " {b=a}", c -> hours(c, "a"))
            .rule("(de|d') {bare} " + TILL + " {b=a}", c -> hours(c, "bare"))
            .rule("entre {a} et {b=a}", c -> hours(c, "a"))
            .rule("entre {bare} et {b=a}", c -> hours(c, "bare"))
            .rule("[de|a] {start} {b=a}", c -> hours(c, "start"))
            .rule("[de|a|entre] {written}", c -> c.get("written", Hours.class))
            .build();

    /** Bare numbers, which are hours only beside a day: "demain de 9 à 11". */
    public static final Phrase<Hours> BESIDE_A_DAY = PHRASE.or(Grammar.<Hours>builder()
            .part("bare", FrenchTimes.LONE_HOUR)
            .part("end", FrenchTimes.LONE_HOUR.when((words, from, to) -> !FrenchWords.counts(words, to)))
            .rule("de {bare} " + TILL + " {b=end}", c -> hours(c, "bare"))
            .rule("entre {bare} et {b=end}", c -> hours(c, "bare"))
            .build());

    private FrenchHours() {}

    private static Hours hours(Captures c, String start) {
        return Hours.of(c.get(start, ClockTime.class), c.get("b", ClockTime.class));
    }
}
