package io.theopy.intent.sentence;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.intent.template.SentenceTemplate;
import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.SlotReference;
import io.theopy.intent.template.SentenceTemplate.Words;
import io.theopy.text.Language;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes sentences from a catalogue's templates: to train classifiers and taggers, and to build language models for
 * speech. The same seed gives the same sentences.
 */
public final class SentenceGenerator {
    /** How often an optional part is left out. */
    private static final double OMITTED = 0.6;

    private final Language language;
    private final RandomGenerator random;
    private final SlotFiller filler;

    private SentenceGenerator(Language language, RandomGenerator random, SlotFiller filler) {
        this.language = language;
        this.random = random;
        this.filler = filler;
    }

    /** {@code count} random sentences, the intents taking turns; sequential and to be consumed once. */
    public static Stream<GeneratedSentence> sample(
            IntentCatalog catalog, Language language, RandomGenerator random, int count, SlotFiller filler) {
        List<Intent> intents = catalog.intents().stream()
                .filter(intent -> !intent.templates(language).isEmpty())
                .toList();
        if (intents.isEmpty()) {
            return Stream.empty();
        }
        SentenceGenerator generator = new SentenceGenerator(language, random, filler);
        return IntStream.range(0, count).mapToObj(i -> generator.sentence(intents.get(i % intents.size())));
    }

    /** {@code count} random sentences of one intent. */
    public static Stream<GeneratedSentence> sample(
            Intent intent, Language language, RandomGenerator random, int count, SlotFiller filler) {
        if (intent.templates(language).isEmpty()) {
            return Stream.empty();
        }
        SentenceGenerator generator = new SentenceGenerator(language, random, filler);
        return IntStream.range(0, count).mapToObj(i -> generator.sentence(intent));
    }

    /**
     * The sentences of every template of {@code intent} in order; of a template with more than {@code most} sentences,
     * that many spread evenly over all.
     */
    public static Stream<GeneratedSentence> enumerate(Intent intent, Language language, int most, SlotFiller filler) {
        return intent.templates(language).stream().flatMap(template -> {
            SentenceRank rank = new SentenceRank(intent, language, filler);
            long all = rank.count(template.root());
            long taken = Math.min(all, most);
            return IntStream.range(0, (int) taken)
                    .mapToObj(i -> rank.sentence(template.root(), (long) ((double) i * all / taken)));
        });
    }

    private GeneratedSentence sentence(Intent intent) {
        SentenceBuilder out = new SentenceBuilder();
        write(pick(intent.templates(language)).root(), intent, out);
        return out.build(intent);
    }

    private void write(Node node, Intent intent, SentenceBuilder out) {
        if (node instanceof Words words) {
            out.words(words.text());
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> write(part, intent, out));
        } else if (node instanceof Alternatives alternatives) {
            write(option(alternatives.options()), intent, out);
        } else if (node instanceof SlotReference reference) {
            intent.slot(reference.slot()).ifPresent(slot -> out.slot(slot.name(), said(intent, slot)));
        }
    }

    private Node option(List<Node> options) {
        int last = options.size() - 1;
        if (!options.get(last).equals(Sequence.empty())) {
            return pick(options);
        }
        return random.nextDouble() < OMITTED ? options.get(last) : pick(options.subList(0, last));
    }

    private String said(Intent intent, Slot slot) {
        if (slot.type() != SlotType.CHOICE) {
            return filler.fill(intent, slot, language);
        }
        SentenceBuilder choice = new SentenceBuilder();
        List<SentenceTemplate> templates =
                pick(List.copyOf(slot.choices().values())).getOrDefault(language, List.of());
        if (!templates.isEmpty()) {
            write(pick(templates).root(), intent, choice);
        }
        return choice.text();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
