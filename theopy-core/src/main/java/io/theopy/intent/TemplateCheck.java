package io.theopy.intent;

import io.theopy.intent.SentenceTemplate.Alternatives;
import io.theopy.intent.SentenceTemplate.Node;
import io.theopy.intent.SentenceTemplate.Sequence;
import io.theopy.intent.SentenceTemplate.SlotReference;
import io.theopy.intent.SentenceTemplate.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is wrong with a template that is well-formed: unknown slots, and sentences that would match anything. */
final class TemplateCheck {
    private final Map<String, Slot> slots;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> used = new LinkedHashSet<>();
    private final Map<Node, Boolean> bare = new IdentityHashMap<>();

    private final List<String> problems = new ArrayList<>();

    TemplateCheck(List<Slot> slots) {
        this.slots = slots.stream().collect(Collectors.toMap(Slot::name, slot -> slot));
    }

    List<String> problems(SentenceTemplate template) {
        collect(template.root());
        for (String slot : used) {
            if (!slots.containsKey(slot)) {
                problems.add("there is no slot '" + slot + "' here" + known());
            }
        }
        if (problems.isEmpty() && isBare(template.root())) {
            problems.add("some sentence of this template has no word of its own, so it would match anything");
        }
        return problems;
    }

    private String known() {
        return slots.isEmpty()
                ? ""
                : "; known: " + slots.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private void collect(Node node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof SlotReference reference) {
            used.add(reference.slot());
            Slot slot = slots.get(reference.slot());
            if (reference.known()
                    && slot != null
                    && slot.type() != SlotType.CLIENT
                    && slot.type() != SlotType.OPERATOR) {
                problems.add("{" + reference.slot() + "!}: only clients and operators can be known ones");
            }
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(this::collect);
        } else if (node instanceof Alternatives alternatives) {
            alternatives.options().forEach(this::collect);
        }
    }

    /** Whether some sentence of {@code node} has neither a word nor a value with a form of its own. */
    private boolean isBare(Node node) {
        Boolean known = bare.get(node);
        if (known == null) {
            known = computeBare(node);
            bare.put(node, known);
        }
        return known;
    }

    private boolean computeBare(Node node) {
        if (node instanceof Words words) {
            return words.forms().isEmpty();
        }
        if (node instanceof SlotReference reference) {
            Slot slot = slots.get(reference.slot());
            return !reference.known() && (slot == null || slot.type().isFree());
        }
        return node instanceof Sequence sequence
                ? sequence.parts().stream().allMatch(this::isBare)
                : ((Alternatives) node).options().stream().anyMatch(this::isBare);
    }
}
