package io.theopy.intent.sentence;

import io.theopy.intent.Intent;
import io.theopy.intent.template.SentenceTemplate;
import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.SlotReference;
import io.theopy.intent.template.SentenceTemplate.Words;
import io.theopy.text.Language;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the sentences of a template, so that any of them can be had without making the others. */
final class SentenceRank {
    private static final long MANY = Long.MAX_VALUE / 4;

    private final Intent intent;
    private final Language language;
    private final SlotFiller filler;
    private final Map<Node, Long> counts = new IdentityHashMap<>();

    SentenceRank(Intent intent, Language language, SlotFiller filler) {
        this.intent = intent;
        this.language = language;
        this.filler = filler;
    }

    /** How many sentences {@code node} stands for, slots counting as one and each choice's templates in full. */
    long count(Node node) {
        Long known = counts.get(node);
        if (known == null) {
            known = compute(node);
            counts.put(node, known);
        }
        return known;
    }

    GeneratedSentence sentence(Node root, long rank) {
        SentenceBuilder out = new SentenceBuilder();
        write(root, rank, out);
        return out.build(intent);
    }

    private long compute(Node node) {
        if (node instanceof Sequence sequence) {
            long product = 1;
            for (Node part : sequence.parts()) {
                long count = count(part);
                product = count > MANY / product ? MANY : product * count;
            }
            return product;
        }
        if (node instanceof SlotReference reference) {
            return sum(choices(reference.slot()));
        }
        return node instanceof Alternatives alternatives ? sum(alternatives.options()) : 1;
    }

    private long sum(List<Node> nodes) {
        long sum = 0;
        for (Node node : nodes) {
            sum = Math.min(MANY, sum + count(node));
        }
        return Math.max(1, sum);
    }

    private void write(Node node, long rank, SentenceBuilder out) {
        if (node instanceof Words words) {
            out.words(words.text());
        } else if (node instanceof Sequence sequence) {
            long rest = rank;
            for (Node part : sequence.parts()) {
                write(part, rest % count(part), out);
                rest /= count(part);
            }
        } else if (node instanceof Alternatives alternatives) {
            writeOneOf(alternatives.options(), rank, out);
        } else if (node instanceof SlotReference reference) {
            writeSlot(reference.slot(), rank, out);
        }
    }

    private void writeOneOf(List<Node> options, long rank, SentenceBuilder out) {
        long rest = rank;
        for (Node option : options) {
            if (rest < count(option)) {
                write(option, rest, out);
                return;
            }
            rest -= count(option);
        }
    }

    private void writeSlot(String name, long rank, SentenceBuilder out) {
        List<Node> choices = choices(name);
        if (choices.isEmpty()) {
            intent.slot(name).ifPresent(slot -> out.slot(name, filler.fill(intent, slot, language)));
            return;
        }
        SentenceBuilder choice = new SentenceBuilder();
        writeOneOf(choices, rank, choice);
        out.slot(name, choice.text());
    }

    private List<Node> choices(String name) {
        return intent.slot(name).stream()
                .flatMap(slot -> slot.choices().values().stream())
                .flatMap(templates -> templates.getOrDefault(language, List.of()).stream())
                .map(SentenceTemplate::root)
                .toList();
    }
}
