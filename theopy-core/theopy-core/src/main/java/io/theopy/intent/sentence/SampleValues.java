package io.theopy.intent.sentence;

import io.theopy.intent.SlotKind;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Fills slots with values such as people say them, for generated sentences. The same seed gives the same values; not
 * thread-safe.
 */
public final class SampleValues implements SlotFiller {
    private static final List<String> FIRST_NAMES = List.of(
            "Nora", "Paul", "Lucie", "Karim", "Alice", "Hugo", "Claire", "Omar", "Emma", "Louis", "Jane", "Peter");
    private static final List<String> LAST_NAMES = List.of(
            "Petit", "Walsh", "Lambert", "Benali", "Brown", "Garnier", "Roche", "Stone", "Moreau", "Fischer", "Klein");
    private static final List<String> CITIES = List.of(
            "Lyon", "Bordeaux", "Nantes", "Saint-Étienne", "Aix-en-Provence", "Brest", "La Rochelle", "Dijon", "Leeds");
    private static final List<String> EMAILS = List.of(
            "contact@exemple.fr",
            "jane.walsh@mail.com",
            "info@tilleuls.fr",
            "paul-petit@example.org",
            "a.brown@shop.co.uk");

    private static final Map<Language, List<String>> DATES = Map.of(
            Language.EN,
                    List.of("tomorrow", "next Monday", "November 12th", "the 3rd of December", "2025-11-21", "Friday"),
            Language.FR,
                    List.of("demain", "lundi prochain", "le 12 novembre", "mardi 18", "le 3 décembre", "vendredi"));
    private static final Map<Language, List<String>> DATE_TIMES = Map.of(
            Language.EN,
            List.of(
                    "tomorrow at 2pm",
                    "next Tuesday at 10:30",
                    "November 12th at 9",
                    "Friday at noon",
                    "the 14th at half past three",
                    "Monday at 4 o'clock"),
            Language.FR,
            List.of(
                    "demain à 14h",
                    "mardi prochain à 10h30",
                    "le 12 novembre à 9h",
                    "vendredi à midi",
                    "le 14 à 15 heures",
                    "lundi à seize heures"));
    private static final Map<Language, List<String>> PERIODS = Map.of(
            Language.EN, List.of("this month", "last week", "October", "this year", "next week", "last month"),
            Language.FR, List.of("ce mois-ci", "la semaine dernière", "octobre", "cette année", "le mois dernier"));
    private static final Map<Language, List<String>> DURATIONS = Map.of(
            Language.EN, List.of("30 minutes", "two hours", "1h30", "45 minutes", "an hour", "half an hour"),
            Language.FR, List.of("30 minutes", "deux heures", "1h30", "45 minutes", "une heure", "une demi-heure"));
    private static final Map<Language, List<String>> TEXTS = Map.of(
            Language.EN,
            List.of(
                    "call the supplier",
                    "order new labels",
                    "replaced the printer",
                    "check the delivery",
                    "stock counting",
                    "trained the staff",
                    "everything works"),
            Language.FR,
            List.of(
                    "appeler le fournisseur",
                    "commander des étiquettes",
                    "imprimante remplacée",
                    "vérifier la livraison",
                    "inventaire du stock",
                    "formation du personnel",
                    "tout fonctionne"));
    private static final Map<Language, List<String>> POSITIONS = Map.of(
            Language.EN, List.of("first", "second", "third", "last", "2", "3"),
            Language.FR, List.of("premier", "deuxième", "troisième", "dernier", "2", "première"));

    private final RandomGenerator random;
    private final Map<String, List<String>> names = new HashMap<>();

    /**
     * Fills with invented names unless {@code names} has better ones.
     *
     * @param names surfaces by the kind of slot, e.g. those that the directory has
     */
    public SampleValues(RandomGenerator random, Map<String, List<String>> names) {
        this.random = random;
        names.forEach((kind, list) -> {
            if (!list.isEmpty()) {
                this.names.put(kind, List.copyOf(list));
            }
        });
    }

    @Override
    public String fill(Intent intent, Slot slot, Language language) {
        List<String> given = names.get(slot.kind().name());
        return given == null ? invented(slot, language) : pick(given);
    }

    private String invented(Slot slot, Language language) {
        return switch (slot.type()) {
            case ENTITY, NAME -> pick(FIRST_NAMES) + " " + pick(LAST_NAMES);
            case CITY -> pick(CITIES);
            case DATE -> of(DATES, language);
            case DATETIME -> of(DATE_TIMES, language);
            case DATE_OR_DATETIME -> of(random.nextBoolean() ? DATES : DATE_TIMES, language);
            case DATE_OR_PERIOD -> of(random.nextBoolean() ? DATES : PERIODS, language);
            case PERIOD -> of(PERIODS, language);
            case DURATION -> of(DURATIONS, language);
            case NUMBER, REFERENCE -> "" + number(slot.kind().samples());
            case MONEY -> (1 + random.nextInt(900)) + (language == Language.EN ? " euros" : " €");
            case PHONE -> String.format(Locale.ROOT, "06%08d", random.nextInt(100_000_000));
            case EMAIL -> pick(EMAILS);
            case POSITION -> of(POSITIONS, language);
            case CHOICE, TEXT -> of(TEXTS, language);
        };
    }

    private int number(SlotKind.Range range) {
        return range.least() + random.nextInt(range.most() - range.least() + 1);
    }

    private String of(Map<Language, List<String>> byLanguage, Language language) {
        return pick(byLanguage.getOrDefault(language, List.of("?")));
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
