package io.theopy.language.fr;

import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.WrittenDurations;
import java.time.Duration;

/** French durations: {@code une heure et quart}, {@code 1h30}, {@code trois quarts d'heure}, {@code 45 minutes}. */
public final class FrenchDurations {
    public static final Phrase<Duration> DURATION = Grammar.<Duration>builder()
            .part("n", FrenchWords.COUNT)
            .part("m", FrenchWords.NUMBER.where(n -> n >= 1 && n <= 59))
            .part(
                    "hour",
                    Phrase.anyOf("heure")
                            .when((words, from, to) -> words.at(from - 1).equals("une")))
            .part("many", FrenchWords.COUNT.where(n -> n >= 2))
            .part("decimal", WrittenDurations.DECIMAL_NUMBER)
            .part("written", WrittenDurations.PHRASE)
            .part("h", Phrase.anyOf("heure", "heures", "h"))
            .part("min", Phrase.anyOf("minute", "minutes", "min", "mn"))
            .rule("{written}", c -> c.get("written", Duration.class))
            .rule(
                    "{written} et (demie|demi)",
                    c -> c.get("written", Duration.class).plusMinutes(30))
            .rule("{n} [petites|bonnes|petite|bonne] {h}", c -> of(c.number("n"), 0))
            .rule("{n} {h} [et] {m} [{min}]", c -> of(c.number("n"), c.number("m")))
            .rule("{n} {h} et (demie|demi)", c -> of(c.number("n"), 30))
            .rule("{n} {h} [et] (quart|un quart)", c -> of(c.number("n"), 15))
            .rule("{n} {h} [et] trois quarts", c -> of(c.number("n"), 45))
            .rule("{decimal} {h}", c -> WrittenDurations.hundredthsOfHours(c.number("decimal")))
            .rule("{n} virgule cinq {h}", c -> of(c.number("n"), 30))
            .says("[une] demi heure", of(0, 30))
            .says("(un|1) quart d' heure", of(0, 15))
            .says("quart d' heure", of(0, 15))
            .rule("{hour}", c -> of(1, 0))
            .rule("{hour} et (demie|demi)", c -> of(1, 30))
            .rule("{hour} [et] (quart|un quart)", c -> of(1, 15))
            .rule("{hour} [et] {m} [{min}]", c -> of(1, c.number("m")))
            .says("(trois|3) quarts d' heure", of(0, 45))
            .rule("{n} {min}", c -> of(0, c.number("n")))
            .rule("{many} (secondes|sec)", c -> Duration.ofSeconds(c.number("many")))
            .rule("{many} jours", c -> Duration.ofDays(c.number("many")))
            .says("(un|1) jour", Duration.ofDays(1))
            .build();

    /** The same after its preposition. */
    public static final Phrase<Duration> PHRASE = Grammar.<Duration>builder()
            .part("duration", DURATION)
            .rule(
                    "[pendant|durant|pour|d'|de|d' environ|pendant environ|sur|une duree de|duree de]" + " {duration}",
                    c -> c.get("duration", Duration.class))
            .build();

    private FrenchDurations() {}

    private static Duration of(int hours, int minutes) {
        return Duration.ofMinutes(hours * 60L + minutes);
    }
}
