package io.theopy.language.fr;

import static java.util.Map.entry;

import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import io.theopy.nlu.time.WrittenDates;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The French vocabulary of numbers and the calendar, as parts for rules. */
public final class FrenchWords {
    private static final Map<String, Month> MONTHS = Map.ofEntries(
            entry("janvier", Month.JANUARY),
            entry("fevrier", Month.FEBRUARY),
            entry("mars", Month.MARCH),
            entry("avril", Month.APRIL),
            entry("mai", Month.MAY),
            entry("juin", Month.JUNE),
            entry("juillet", Month.JULY),
            entry("aout", Month.AUGUST),
            entry("septembre", Month.SEPTEMBER),
            entry("octobre", Month.OCTOBER),
            entry("novembre", Month.NOVEMBER),
            entry("decembre", Month.DECEMBER),
            entry("janv", Month.JANUARY),
            entry("fev", Month.FEBRUARY),
            entry("fevr", Month.FEBRUARY),
            entry("avr", Month.APRIL),
            entry("juil", Month.JULY),
            entry("sept", Month.SEPTEMBER),
            entry("oct", Month.OCTOBER),
            entry("nov", Month.NOVEMBER),
            entry("dec", Month.DECEMBER));
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            entry("lundi", DayOfWeek.MONDAY),
            entry("mardi", DayOfWeek.TUESDAY),
            entry("mercredi", DayOfWeek.WEDNESDAY),
            entry("jeudi", DayOfWeek.THURSDAY),
            entry("vendredi", DayOfWeek.FRIDAY),
            entry("samedi", DayOfWeek.SATURDAY),
            entry("dimanche", DayOfWeek.SUNDAY),
            entry("mercr", DayOfWeek.WEDNESDAY),
            entry("merc", DayOfWeek.WEDNESDAY),
            entry("vendr", DayOfWeek.FRIDAY),
            entry("vend", DayOfWeek.FRIDAY));

    /** Short forms that are words of their own, only before a number: "mar 11 nov", "ven matin". */
    private static final Map<String, DayOfWeek> RISKY_WEEKDAYS = Map.of(
            "lun", DayOfWeek.MONDAY,
            "mar", DayOfWeek.TUESDAY,
            "mer", DayOfWeek.WEDNESDAY,
            "jeu", DayOfWeek.THURSDAY,
            "ven", DayOfWeek.FRIDAY,
            "sam", DayOfWeek.SATURDAY,
            "dim", DayOfWeek.SUNDAY);

    /** Words that only a weekday stands before. */
    private static final Set<String> AFTER_SHORT_DAYS = Set.of("prochain", "matin", "soir", "aprem", "midi");

    /** What "le premier", "le deux" ... may count other than days. */
    private static final Set<String> COUNTED = Set.of(
            "facture",
            "factures",
            "rappel",
            "rappels",
            "client",
            "clients",
            "rendez",
            "rdv",
            "seance",
            "seances",
            "session",
            "sessions",
            "ligne",
            "lignes",
            "fois",
            "trimestre",
            "semestre",
            "semaine",
            "semaines",
            "mois",
            "jour",
            "jours",
            "an",
            "ans",
            "annee",
            "heure",
            "heures",
            "h",
            "minute",
            "minutes",
            "euro",
            "euros",
            "€",
            "personne",
            "personnes",
            "nom",
            "etage",
            "rue",
            "avenue",
            "choix",
            "resultat",
            "premiers",
            "premieres",
            "derniers",
            "dernieres",
            "prochains",
            "prochaines",
            "de",
            "des",
            "cent",
            "cents",
            "mille",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche");

    public static final Phrase<Long> NUMBER =
            Phrase.reading(FrenchNumbers.OPENERS, FrenchNumbers::cardinals).once();
    public static final Phrase<Long> ORDINAL = Phrase.reading(FrenchNumbers.ORDINAL_OPENERS, FrenchNumbers::ordinals)
            .once();
    public static final Phrase<Month> MONTH = Phrase.oneOf(MONTHS)
            .when((words, from, to) -> !words.at(from).equals("sept") || WrittenNumbers.isDigits(words.at(from - 1)));
    public static final Phrase<DayOfWeek> WEEKDAY = Phrase.oneOf(WEEKDAYS)
            .or(Phrase.oneOf(RISKY_WEEKDAYS).when((words, from, to) -> {
                String next = words.at(to);
                return !next.isEmpty()
                        && (WrittenNumbers.isDigit(next.charAt(0))
                                || AFTER_SHORT_DAYS.contains(next)
                                        && !words.at(from).equals("sam"));
            }));

    /** Whole numbers that count something: {@code dans 3 jours}. */
    public static final Phrase<Long> COUNT = NUMBER.where(n -> n >= 1 && n <= 999);

    private static final Phrase<Long> FIRST = ORDINAL.where(n -> n == 1)
            .when((words, from, to) ->
                    words.at(from).startsWith("premier") || words.at(from).startsWith("1"));

    /** A day of the month next to the name of a month: {@code 11}, {@code onze}, {@code premier}, {@code 1er}. */
    public static final Phrase<Long> DAY_NUMBER = FIRST.or(NUMBER).where(n -> n >= 1 && n <= 31);

    /** A day of the month after "le", and nothing that it counts: {@code le 11}. */
    public static final Phrase<Long> LONE_DAY = DAY_NUMBER.when((words, from, to) -> !COUNTED.contains(words.at(to))
            && !words.at(from).equals("premiere")
            && !words.at(from).equals("une"));

    /** A year of our time: {@code 2025}, {@code deux mille vingt-cinq}, {@code vingt vingt-cinq}. */
    public static final Phrase<Long> YEAR = NUMBER.or(Phrase.reading(FrenchNumbers.OPENERS, FrenchWords::spokenYear))
            .where(y -> y >= 1950 && y <= 2099);

    /** Round numbers that are only about right: "une dizaine de jours". */
    static final Phrase<Long> ABOUT = Phrase.oneOf(Map.of(
            "huitaine",
            8L,
            "dizaine",
            10L,
            "douzaine",
            12L,
            "quinzaine",
            15L,
            "vingtaine",
            20L,
            "trentaine",
            30L,
            "quarantaine",
            40L,
            "cinquantaine",
            50L));

    private FrenchWords() {}

    public static Map<String, Phrase<?>> calendar() {
        return Map.ofEntries(
                entry("n", COUNT),
                entry("month", MONTH),
                entry("weekday", WEEKDAY),
                entry("day", DAY_NUMBER),
                entry("nth", LONE_DAY),
                entry("ordinal", ORDINAL.where(n -> n <= 5)),
                entry("year", YEAR),
                entry("date", WrittenDates.DATE));
    }

    /** Whether the word there may be what a number counts, or the month that it is a day of. */
    static boolean counts(Words words, int next) {
        return COUNTED.contains(words.at(next)) || MONTHS.containsKey(words.at(next));
    }

    private static List<Found<Long>> spokenYear(Words words, int from) {
        if (!words.at(from).equals("vingt") || WrittenNumbers.isDigits(words.at(from + 1))) {
            return List.of();
        }
        return FrenchNumbers.cardinals(words, from + 1).stream()
                .filter(f -> f.value() >= 20 && f.value() <= 99)
                .map(f -> new Found<>(f.to(), 2000 + f.value()))
                .toList();
    }
}
