package io.theopy.intent.template;

import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Bounds how large a template becomes once its rules are written out, however cleverly they are nested. Not thread-safe. */
final class TemplateSize {
    private static final int LARGEST = 5_000;

    private final Map<Node, Integer> known = new IdentityHashMap<>();

    /** @throws TemplateSyntaxException when the template is too large */
    void check(Node root) {
        if (of(root) > LARGEST) {
            throw new TemplateSyntaxException(
                    "with its rules written out, this template has more than " + LARGEST + " parts; simplify it");
        }
    }

    private int of(Node node) {
        if (!(node instanceof Sequence) && !(node instanceof Alternatives)) {
            return 1;
        }
        Integer size = known.get(node);
        if (size == null) {
            size = measure(node);
            known.put(node, size);
        }
        return size;
    }

    private int measure(Node node) {
        if (node instanceof Sequence sequence) {
            return sum(sequence.parts());
        }
        return sum(((Alternatives) node).options());
    }

    private int sum(List<Node> nodes) {
        int size = 1;
        for (Node node : nodes) {
            size = Math.min(LARGEST + 1, size + of(node));
        }
        return size;
    }
}
