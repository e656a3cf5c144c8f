package io.theopy.language.fr;

import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.Fractions;
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
            .part("frac", Fractions.MINUTES)
            .part("whole", WrittenDurations.PHRASE.where(d -> d.toMinutesPart() == 0))
            .part("about", FrenchWords.ABOUT)
            .rule("{whole} [et] (demie|demi)", c -> plus(c, 30))
            .rule("{whole} [et] (quart|un quart)", c -> plus(c, 15))
            .rule("{whole} [et] trois quarts", c -> plus(c, 45))
            .rule("{whole} [et] {frac}", c -> plus(c, c.number("frac")))
            .rule("{n} [et] {frac} {h}", c -> of(c.number("n"), c.number("frac")))
            .rule("{n} {h} [et] {frac}", c -> of(c.number("n"), c.number("frac")))
            .rule("[une|un] {frac} [d'] {h}", c -> of(0, c.number("frac")))
            .rule("une {about} de {min}", c -> of(0, c.number("about")))
            .rule("{n} {h} [et] {m} [{min}]", c -> of(c.number("n"), c.number("m")))
            .rule("{n} [petites|bonnes|petite|bonne] {h}", c -> of(c.number("n"), 0))
            .rule("{n} {h} et (demie|demi)", c -> of(c.number("n"), 30))
            .rule("{n} {h} [et] (quart|un quart)", c -> of(c.number("n"), 15))
            .rule("{n} {h} [et] trois quarts", c -> of(c.number("n"), 45))
            .rule("{decimal} {h}", c -> WrittenDurations.hundredthsOfHours(c.number("decimal")))
            .rule("{n} virgule cinq {h}", c -> of(c.number("n"), 30))
            .says("[une] [petite|bonne] (demi|demie) heure", of(0, 30))
            .says("[un] [petit|bon] quart d' heure", of(0, 15))
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

    private static Duration plus(Captures c, int minutes) {
        return c.get("whole", Duration.class).plusMinutes(minutes);
    }

    private static Duration of(int hours, int minutes) {
        return Duration.ofMinutes(hours * 60L + minutes);
    }
}
