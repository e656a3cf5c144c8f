package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.SlotReference;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which slots the sentences of a template have. Remembers what it saw, since templates share their rules; not
 * thread-safe.
 */
final class SlotUse {
    private final Map<Node, Map<String, Use>> seen = new IdentityHashMap<>();

    /**
     * The use of one slot.
     *
     * @param times how often it occurs in one sentence, at most
     * @param known whether somewhere only a known entity may stand
     */
    record Use(int times, boolean known) {
        private Use and(Use other) {
            return new Use(Math.min(1_000, times + other.times), known || other.known);
        }

        private Use or(Use other) {
            return new Use(Math.max(times, other.times), known || other.known);
        }
    }

    Map<String, Use> of(Node node) {
        if (node instanceof SlotReference reference) {
            return Map.of(reference.slot(), new Use(1, reference.known()));
        }
        if (!(node instanceof Sequence) && !(node instanceof Alternatives)) {
            return Map.of();
        }
        Map<String, Use> uses = seen.get(node);
        if (uses == null) {
            uses = collect(node);
            seen.put(node, uses);
        }
        return uses;
    }

    private Map<String, Use> collect(Node node) {
        Map<String, Use> uses = new TreeMap<>();
        if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> of(part).forEach((slot, use) -> uses.merge(slot, use, Use::and)));
        } else if (node instanceof Alternatives alternatives) {
            alternatives.options().forEach(option -> of(option).forEach((slot, use) -> uses.merge(slot, use, Use::or)));
        }
        return uses.isEmpty() ? Map.of() : uses;
    }
}
