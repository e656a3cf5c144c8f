package io.theopy.intent;

import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.EnumMap;
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
            "contact@pharma.fr",
            "jane.walsh@mail.com",
            "info@tilleuls.fr",
            "paul-petit@example.org",
            "a.brown@shop.co.uk");

    private final RandomGenerator random;
    private final Map<SlotType, List<String>> names = new EnumMap<>(SlotType.class);

    /**
     * Fills with invented names unless {@code names} has better ones.
     *
     * @param names surfaces by slot type, e.g. the clients that the directory has
     */
    public SampleValues(RandomGenerator random, Map<SlotType, List<String>> names) {
        this.random = random;
        names.forEach((type, list) -> {
            if (!list.isEmpty()) {
                this.names.put(type, List.copyOf(list));
            }
        });
    }

    @Override
    public String fill(Intent intent, Slot slot, Language language) {
        List<String> given = names.get(slot.type());
        return given == null ? invented(slot.type(), language) : pick(given);
    }

    private String invented(SlotType type, Language language) {
        SampleLanguage words = Languages.part(language, SampleLanguage.class);
        return switch (type) {
            case CLIENT, OPERATOR, NAME -> pick(FIRST_NAMES) + " " + pick(LAST_NAMES);
            case CITY -> pick(CITIES);
            case DATE -> pick(words.dates());
            case DATETIME -> pick(words.dateTimes());
            case DATE_OR_DATETIME -> pick(random.nextBoolean() ? words.dates() : words.dateTimes());
            case DATE_OR_PERIOD -> pick(random.nextBoolean() ? words.dates() : words.periods());
            case PERIOD -> pick(words.periods());
            case DURATION -> pick(words.durations());
            case NUMBER, INVOICE_NUMBER -> "" + (100 + random.nextInt(900));
            case REMINDER_NUMBER -> "" + (1 + random.nextInt(60));
            case MONEY -> (1 + random.nextInt(900)) + words.money();
            case PHONE -> String.format(Locale.ROOT, "06%08d", random.nextInt(100_000_000));
            case EMAIL -> pick(EMAILS);
            case POSITION -> pick(words.positions());
            case CHOICE, TEXT -> pick(words.texts());
        };
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
