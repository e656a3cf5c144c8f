package io.theopy.language.fr;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Captures;
import io.theopy.nlu.phrase.Grammar;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.nlu.time.ClockTime;
import io.theopy.nlu.time.PartOfDay;
import io.theopy.nlu.time.WrittenTimes;
import java.util.Map;
import java.util.Set;

/** French times of day: {@code deux heures et demie}, {@code 14h30}, {@code midi moins le quart}, {@code à 20 h}. */
public final class FrenchTimes {
    /** After these, hours are how long something takes. */
    private static final Set<String> BEFORE_DURATIONS =
            Set.of("d'", "pendant", "durant", "dure", "duree", "durera", "encore", "dans");

    /** After these as well, if they are few: "un rendez-vous de deux heures", but "celui de 14 heures". */
    private static final Set<String> BEFORE_EITHER = Set.of("de", "pour", "sur");

    private static final int SHORT = 8;
    private static final String HOURS = "(heure|heures|h|hr)";

    /** "À 15 h, une heure" is one hour long, not a minute late. */
    private static final Set<String> LONGER_UNITS = Set.of("heure", "heures", "h", "jour", "jours", "demi", "seance");

    private static final Phrase<Long> HOUR = FrenchWords.NUMBER
            .where(n -> n >= 0 && n <= 24)
            .when((words, from, to) -> words.at(from).length() <= 2 || !isTyped(words, from));
    private static final Set<String> ARTICLES = Set.of("un", "une");
    private static final Phrase<Long> MINUTES = FrenchWords.NUMBER
            .where(n -> n >= 1 && n <= 59)
            .when((words, from, to) -> to == from + 1 && words.at(from).length() <= 2 || !isTyped(words, from))
            .when((words, from, to) -> !LONGER_UNITS.contains(words.at(to)))
            // "À midi un rendez-vous".
            .when((words, from, to) -> to > from + 1 || !ARTICLES.contains(words.at(from)));
    private static final Phrase<Long> ROUND_MINUTES = MINUTES.where(n -> n % 5 == 0 && n >= 10);

    /** A time, or a duration that is said as one. */
    static final Phrase<ClockTime> CLOCK = Grammar.<ClockTime>builder()
            .part("hour", HOUR)
            .part("mm", MINUTES)
            .part("typed", Phrase.anyOf("00").as(w -> 0L))
            .part("late", HOUR.where(n -> n >= SHORT))
            .part("round", ROUND_MINUTES)
            .part("written", WrittenTimes.PHRASE)
            .part(
                    "full",
                    WrittenTimes.FULL_HOUR.or(Grammar.<ClockTime>builder()
                            .part("hour", HOUR)
                            .rule("{hour} " + HOURS, c -> ClockTime.of(c.number("hour"), 0))
                            .says("midi", ClockTime.NOON)
                            .says("minuit", ClockTime.MIDNIGHT)
                            .build()))
            .rule("{written}", c -> c.get("written", ClockTime.class))
            .rule("{full}", FrenchTimes::full)
            .rule("{full} (et demie|et demi)", c -> full(c).plus(30))
            .rule("{full} [et] quart", c -> full(c).plus(15))
            .rule("{full} un quart", c -> full(c).plus(15))
            .rule("{full} moins [le|un] quart", c -> full(c).minus(15))
            .rule("{full} moins {mm} [minutes]", c -> full(c).minus(c.number("mm")))
            .rule("{full} [et] {mm} [minutes|min|mn]", c -> full(c).plus(c.number("mm")))
            .rule("{full} {typed}", FrenchTimes::full)
            .rule("a {late} {round}", c -> ClockTime.of(c.number("late"), c.number("round")))
            .build()
            .where(ClockTime::isValid);

    /** A time that is surely one and no duration. */
    public static final Phrase<ClockTime> TIME = Grammar.<ClockTime>builder()
            .part(
                    "sure",
                    CLOCK.when(FrenchTimes::isNoDuration)
                            .or(CLOCK.where(t -> t.said() >= SHORT || t.said() == 0)
                                    .when((words, from, to) -> !BEFORE_DURATIONS.contains(words.at(from - 1)))))
            .part("open", CLOCK)
            .rule("{sure} [pile|precises|precise|tapantes|environ]", c -> c.get("sure", ClockTime.class))
            .rule("{open} (du|le) matin", c -> open(c).in(PartOfDay.MORNING))
            .rule("{open} de l' apres midi", c -> open(c).in(PartOfDay.AFTERNOON))
            .rule("{open} (du|le) soir", c -> open(c).in(PartOfDay.EVENING))
            .rule("{open} de la nuit", c -> open(c).in(PartOfDay.NIGHT))
            .rule("{open} (am|a m)", c -> open(c).am())
            .rule("{open} (pm|p m)", c -> open(c).pm())
            .build();

    /** A time with its preposition. */
    public static final Phrase<ClockTime> AT_TIME = Grammar.<ClockTime>builder()
            .parts(Map.of("time", TIME, "dotted", WrittenTimes.DOTTED))
            .rule("(a|vers|des) {dotted}", c -> c.get("dotted", ClockTime.class))
            .rule(
                    "[a|vers|pour|des|de|sur les|vers les|autour de|aux alentours de|aux environs de] {time}",
                    c -> c.get("time", ClockTime.class))
            .build();

    /** An hour as a bare number, when nothing else was asked for. */
    public static final Phrase<ClockTime> LONE_HOUR =
            HOUR.where(h -> h >= 1 && h <= 23).as(h -> ClockTime.of(h.intValue(), 0));

    private FrenchTimes() {}

    private static boolean isNoDuration(Words words, int from, int to) {
        String before = words.at(from - 1);
        return !BEFORE_DURATIONS.contains(before) && !BEFORE_EITHER.contains(before);
    }

    private static boolean isTyped(Words words, int at) {
        return WrittenNumbers.isDigit(words.at(at).charAt(0));
    }

    private static ClockTime full(Captures c) {
        return c.get("full", ClockTime.class);
    }

    private static ClockTime open(Captures c) {
        return c.get("open", ClockTime.class);
    }
}
