package io.theopy.nlu.statistical;

import io.theopy.intent.Domain;
import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.sentence.SlotFiller;
import io.theopy.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Fills the slots of training sentences: masks for values with a form, words as people use them for free ones. */
final class SampleWords implements SlotFiller {
    /** How often somebody is one whom the directory does not know. */
    private static final double UNKNOWN = 0.12;

    private final RandomGenerator random;
    private final Optional<String> subject;
    private final List<String> names;
    private final List<String> cities;
    private final List<String> texts;
    private final List<String> positions;

    SampleWords(Language language, RandomGenerator random, Domain domain) {
        this.subject =
                domain.subject().map(kind -> ValueKind.entity(kind.name()).mask());
        this.random = random;
        this.names = WordFile.read("names.txt");
        this.cities = WordFile.read("cities.txt");
        this.texts = WordFile.read("texts_" + language.code() + ".txt");
        this.positions = WordFile.read("positions_" + language.code() + ".txt");
    }

    @Override
    public String fill(Intent intent, Slot slot, Language language) {
        return switch (slot.type()) {
            case ENTITY ->
                random.nextDouble() < UNKNOWN
                        ? pick(names)
                        : ValueKind.entity(slot.kind().name()).mask();
            // The name of somebody new may well be half of one that is known.
            case NAME -> {
                boolean isHalfKnown = random.nextDouble() < UNKNOWN;
                yield isHalfKnown && slot.of().isPresent()
                        ? ValueKind.entity(slot.of().get()).mask()
                        : pick(names);
            }
            case CITY -> pick(cities);
            case TEXT -> text();
            case POSITION -> pick(positions);
            case PERIOD, DATE_OR_PERIOD -> random.nextInt(4) == 0 ? ValueKind.WHEN.mask() : ValueKind.PERIOD.mask();
            case CHOICE -> slot.name();
            default -> ValueKind.filling(slot.kind()).iterator().next().mask();
        };
    }

    /** A note or a task, at times about something of the directory. */
    private String text() {
        String mask = subject.orElseGet(() -> pick(names));
        String text = pick(texts).replace("{name}", mask);
        return random.nextInt(8) == 0 ? text + " " + mask : text;
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
