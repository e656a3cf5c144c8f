package io.theopy.language.fr;

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

/** French days and times together, in either order, with their prepositions. */
public final class FrenchMoments {
    private static final String BOUND = "(apres|avant|a partir de|au plus tard a|pas avant)";
    private static final String LEAD = "[pour|pour le|a|au|du|de|des|le|d'|des le|vers le]";

    public static final Phrase<MomentExpression> MOMENT = Grammar.<MomentExpression>builder()
            .part("day", FrenchDays.SPOKEN_DAY_OR_EDGE)
            .part("time", FrenchTimes.AT_TIME)
            .part(
                    "duration",
                    FrenchDurations.DURATION.when(
                            (words, from, to) -> !words.at(to - 1).startsWith("jour")))
            .part("written", WrittenMoments.PHRASE)
            .rule("[le|pour le|au|du] {written}", c -> c.get("written", MomentExpression.class))
            .rule(LEAD + " {day}", c -> Moments.of(day(c)))
            .rule(LEAD + " {day} {time}", FrenchMoments::both)
            .rule("{time} [le|pour|pour le|du|de|au] {day}", FrenchMoments::both)
            .rule("{time}", c -> Moments.of(c.get("time", ClockTime.class)))
            .part("some", FrenchDays.SOME_TIME)
            .rule("{some}", c -> Moments.bound(Moments.of(SpokenDay.any(some(c)))))
            .rule(
                    "{some} {time}",
                    c -> Moments.bound(Moments.of(SpokenDay.any(some(c)), c.get("time", ClockTime.class))))
            .part("clock", FrenchHours.TIME)
            .rule(
                    LEAD + " {day} " + BOUND + " {clock}",
                    c -> Moments.bound(Moments.of(day(c), c.get("clock", ClockTime.class))))
            .rule(
                    BOUND + " {clock} [le|du] {day}",
                    c -> Moments.bound(Moments.of(day(c), c.get("clock", ClockTime.class))))
            .rule(BOUND + " {clock}", c -> Moments.bound(Moments.of(c.get("clock", ClockTime.class))))
            .part("dotted", WrittenTimes.DOTTED)
            .rule("[on|for|by|of|to|at] {day} {dotted}", c -> Moments.of(day(c), c.get("dotted", ClockTime.class)))
            .rule("(dans|d' ici) {duration}", c -> Moments.in(c.get("duration", Duration.class)))
            .build();

    /** Moments with an end: "demain de 14h à 16h". */
    public static final Phrase<MomentExpression> SPANNING = Grammar.<MomentExpression>builder()
            .part("day", FrenchDays.SPOKEN_DAY_OR_EDGE)
            .part("hours", FrenchHours.PHRASE)
            .part("beside", FrenchHours.BESIDE_A_DAY)
            .rule(LEAD + " {day} {hours=beside}", c -> Moments.of(day(c), hours(c)))
            .rule("{hours=beside} [le|pour|pour le|du|de|au] {day}", c -> Moments.of(day(c), hours(c)))
            .rule("{hours}", c -> Moments.of(hours(c)))
            .build();

    /** Days alone. */
    public static final Phrase<DayExpression> DAY = Grammar.<DayExpression>builder()
            .part("day", FrenchDays.SPOKEN_DAY_OR_EDGE.as(SpokenDay::day))
            .rule(LEAD + " {day}", c -> c.get("day", DayExpression.class))
            .build();

    private FrenchMoments() {}

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
