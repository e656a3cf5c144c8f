package io.theopy.intent.template;

import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes out {@code (a;b;c)}: all parts, in any order. What follows the same parts is shared between the orders. */
final class AnyOrder {
    private final List<Node> parts;
    private final Map<Integer, Node> bySet = new HashMap<>();

    private AnyOrder(List<Node> parts) {
        this.parts = parts;
    }

    static Node of(List<Node> parts) {
        return new AnyOrder(List.copyOf(parts)).orders((1 << parts.size()) - 1);
    }

    /** All orders of the parts whose bits are set. */
    private Node orders(int set) {
        Node known = bySet.get(set);
        if (known == null) {
            known = write(set);
            bySet.put(set, known);
        }
        return known;
    }

    private Node write(int set) {
        List<Node> options = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int rest = set & ~(1 << i);
            if (rest != set) {
                options.add(rest == 0 ? parts.get(i) : new Sequence(List.of(parts.get(i), orders(rest))));
            }
        }
        return options.size() == 1 ? options.get(0) : new Alternatives(options);
    }
}
