package io.theopy.intent.sentence;

import io.theopy.intent.Intent;
import io.theopy.intent.SampleLanguage;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.text.Language;
import io.theopy.text.Languages;
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
        SampleLanguage words = Languages.part(language, SampleLanguage.class);
        return switch (slot.type()) {
            case ENTITY, NAME -> pick(FIRST_NAMES) + " " + pick(LAST_NAMES);
            case CITY -> pick(CITIES);
            case DATE -> pick(words.dates());
            case DATETIME -> pick(words.dateTimes());
            case DATE_OR_DATETIME -> pick(random.nextBoolean() ? words.dates() : words.dateTimes());
            case DATE_OR_PERIOD -> pick(random.nextBoolean() ? words.dates() : words.periods());
            case PERIOD -> pick(words.periods());
            case DURATION -> pick(words.durations());
            case NUMBER, REFERENCE -> "" + number(slot.kind().samples());
            case MONEY -> (1 + random.nextInt(900)) + words.money();
            case PHONE -> String.format(Locale.ROOT, "06%08d", random.nextInt(100_000_000));
            case EMAIL -> pick(EMAILS);
            case POSITION -> pick(words.positions());
            case CHOICE, TEXT -> pick(words.texts());
        };
    }

    private int number(SlotKind.Range range) {
        return range.least() + random.nextInt(range.most() - range.least() + 1);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
