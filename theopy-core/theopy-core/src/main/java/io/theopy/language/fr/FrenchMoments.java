package io.theopy.language.fr;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.ClockTime;
import io.theopy.nlu.time.DayExpression;
import io.theopy.nlu.time.MomentExpression;
import io.theopy.nlu.time.Moments;
import io.theopy.nlu.time.SpokenDay;
import io.theopy.nlu.time.WrittenMoments;
import java.time.Duration;

/** French days and times together, in either order, with their prepositions. */
public final class FrenchMoments {
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
            .rule("(dans|d' ici) {duration}", c -> Moments.in(c.get("duration", Duration.class)))
            .build();

    /** Days alone. */
    public static final Phrase<DayExpression> DAY = Grammar.<DayExpression>builder()
            .part("day", FrenchDays.SPOKEN_DAY_OR_EDGE.as(SpokenDay::day))
            .rule(LEAD + " {day}", c -> c.get("day", DayExpression.class))
            .build();

    private FrenchMoments() {}

    private static SpokenDay day(Captures c) {
        return c.get("day", SpokenDay.class);
    }

    private static MomentExpression both(Captures c) {
        return Moments.of(day(c), c.get("time", ClockTime.class));
    }
}
