package io.theopy.language.en;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.ClockTime;
import io.theopy.nlu.time.DayExpression;
import io.theopy.nlu.time.Hours;
import io.theopy.nlu.time.MomentExpression;
import io.theopy.nlu.time.Moments;
import io.theopy.nlu.time.SpokenDay;
import io.theopy.nlu.time.WrittenMoments;
import io.theopy.nlu.time.WrittenTimes;
import java.time.Duration;

/** English days and times together, in either order, with their prepositions. */
public final class EnglishMoments {
    private static final String BOUND =
            "[any time|anytime|sometime] (after|before|no later than|not before|no earlier than)";

    public static final Phrase<MomentExpression> MOMENT = Grammar.<MomentExpression>builder()
            .part("day", EnglishDays.SPOKEN_DAY_OR_EDGE)
            .part("time", EnglishTimes.AT_TIME)
            .part(
                    "duration",
                    EnglishDurations.DURATION.when(
                            (words, from, to) -> !words.at(to - 1).startsWith("day")))
            .part("written", WrittenMoments.PHRASE)
            .rule("{written}", c -> c.get("written", MomentExpression.class))
            .rule("(on|for|by|of|to) {written}", c -> c.get("written", MomentExpression.class))
            .rule("{day}", c -> Moments.of(day(c)))
            .rule("(on|for|by|of|to|at|from) {day}", c -> Moments.of(day(c)))
            .rule("[on|for|by|of|to|at] {day} [for|from] {time}", EnglishMoments::both)
            .rule("[on|for|by|of|to|at] {day} ('s|' s) {time}", EnglishMoments::both)
            .rule("{time} [on|for|of] {day}", EnglishMoments::both)
            .rule("{time}", c -> Moments.of(c.get("time", ClockTime.class)))
            .part("some", EnglishDays.SOME_TIME)
            .rule("{some}", c -> Moments.bound(Moments.of(SpokenDay.any(some(c)))))
            .rule(
                    "{some} {time}",
                    c -> Moments.bound(Moments.of(SpokenDay.any(some(c)), c.get("time", ClockTime.class))))
            .part("hour", EnglishHours.TIME)
            .rule(
                    "[on|for] {day} " + BOUND + " {hour}",
                    c -> Moments.bound(Moments.of(day(c), c.get("hour", ClockTime.class))))
            .rule(BOUND + " {hour} [on] {day}", c -> Moments.bound(Moments.of(day(c), c.get("hour", ClockTime.class))))
            .rule(BOUND + " {hour}", c -> Moments.bound(Moments.of(c.get("hour", ClockTime.class))))
            .part("dotted", WrittenTimes.DOTTED)
            .rule("[on|for|by|of|to|at] {day} {dotted}", c -> Moments.of(day(c), c.get("dotted", ClockTime.class)))
            .rule("in {duration}", c -> Moments.in(c.get("duration", Duration.class)))
            .rule("{duration} from now", c -> Moments.in(c.get("duration", Duration.class)))
            .build();

    /** Moments with an end: "tomorrow from ten to eleven". */
    public static final Phrase<MomentExpression> SPANNING = Grammar.<MomentExpression>builder()
            .part("day", EnglishDays.SPOKEN_DAY_OR_EDGE)
            .part("hours", EnglishHours.PHRASE)
            .rule("[on|for|by|of|to|at|from] {day} [for] {hours}", c -> Moments.of(day(c), hours(c)))
            .rule("{hours} [on|for|of] {day}", c -> Moments.of(day(c), hours(c)))
            .rule("{hours}", c -> Moments.of(hours(c)))
            .build();

    /** Days alone. */
    public static final Phrase<DayExpression> DAY = Grammar.<DayExpression>builder()
            .part("day", EnglishDays.SPOKEN_DAY_OR_EDGE.as(SpokenDay::day))
            .rule("[on|for|by|of|to|at|from] {day}", c -> c.get("day", DayExpression.class))
            .build();

    private EnglishMoments() {}

    private static DayExpression some(Captures c) {
        return c.get("some", DayExpression.class);
    }

    private static Hours hours(Captures c) {
        return c.get("hours", Hours.class);
    }

    private static SpokenDay day(Captures c) {
        return c.get("day", SpokenDay.class);
    }

    private static MomentExpression both(Captures c) {
        return Moments.of(day(c), c.get("time", ClockTime.class));
    }
}
