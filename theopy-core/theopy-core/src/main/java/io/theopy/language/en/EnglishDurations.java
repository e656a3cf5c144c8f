package io.theopy.language.en;

import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.time.Fractions;
import io.theopy.nlu.time.WrittenDurations;
import java.time.Duration;

/** English durations: {@code an hour and a half}, {@code 90 minutes}, {@code two and a half hours}. */
public final class EnglishDurations {
    public static final Phrase<Duration> DURATION = Grammar.<Duration>builder()
            .part("n", EnglishWords.COUNT)
            .part("m", EnglishWords.NUMBER.where(n -> n >= 1 && n <= 59))
            .part("decimal", WrittenDurations.DECIMAL_NUMBER)
            .part("written", WrittenDurations.PHRASE)
            .part("h", Phrase.anyOf("hour", "hours", "hr", "hrs", "h"))
            .part("min", Phrase.anyOf("minute", "minutes", "min", "mins", "mn"))
            .part(
                    "hour",
                    Phrase.anyOf("hour")
                            .when((words, from, to) -> words.at(from - 1).equals("an")))
            .part("many", EnglishWords.COUNT.where(n -> n >= 2))
            .part("frac", Fractions.MINUTES)
            .rule("{written}", c -> c.get("written", Duration.class))
            .rule("{n} [and] {frac} {h}", c -> of(c.number("n"), c.number("frac")))
            .rule("{n} {h} [and] {frac}", c -> of(c.number("n"), c.number("frac")))
            .rule("(an|one) hour [and] {frac}", c -> of(1, c.number("frac")))
            .rule("[a] {frac} [of] [an|a] {h}", c -> of(0, c.number("frac")))
            .rule("{n} {h}", c -> of(c.number("n"), 0))
            .rule("{n} {h} [and] {m} [{min}]", c -> of(c.number("n"), c.number("m")))
            .rule("{n} {h} and a half", c -> of(c.number("n"), 30))
            .rule("{n} {h} and a quarter", c -> of(c.number("n"), 15))
            .rule("{n} {h} and three quarters", c -> of(c.number("n"), 45))
            .rule("{n} and a half {h}", c -> of(c.number("n"), 30))
            .rule("{n} and a quarter {h}", c -> of(c.number("n"), 15))
            .rule("{n} and three quarters {h}", c -> of(c.number("n"), 45))
            .rule("{decimal} {h}", c -> WrittenDurations.hundredthsOfHours(c.number("decimal")))
            .rule("{n} point five {h}", c -> of(c.number("n"), 30))
            .says("(an|a full|a whole) hour", of(1, 0))
            .rule("an hour [and] {m} [{min}]", c -> of(1, c.number("m")))
            .says("(an|one) hour and a half", of(1, 30))
            .says("hour and a half", of(1, 30))
            .says("(an|one) hour and a quarter", of(1, 15))
            .says("(an|one) hour and three quarters", of(1, 45))
            .says("[a] half [an|a] hour", of(0, 30))
            .says("[a] quarter [of] [an|a] hour", of(0, 15))
            .says("three [quarter|quarters] [of] an hour", of(0, 45))
            .says("three quarters [of] [a] hour", of(0, 45))
            .says("a couple of hours", of(2, 0))
            .says("a minute", of(0, 1))
            .rule("{hour}", c -> of(1, 0))
            .rule("{n} {min}", c -> of(0, c.number("n")))
            .rule("{many} (seconds|secs|sec)", c -> Duration.ofSeconds(c.number("many")))
            .rule("{many} days", c -> Duration.ofDays(c.number("many")))
            .says("(one|1) day", Duration.ofDays(1))
            .build();

    /** The same after its preposition. */
    public static final Phrase<Duration> PHRASE = Grammar.<Duration>builder()
            .part("duration", DURATION)
            .rule(
                    "[for|lasting|of|during|about|around|for about|for around] {duration}",
                    c -> c.get("duration", Duration.class))
            .build();

    private EnglishDurations() {}

    private static Duration of(int hours, int minutes) {
        return Duration.ofMinutes(hours * 60L + minutes);
    }
}
