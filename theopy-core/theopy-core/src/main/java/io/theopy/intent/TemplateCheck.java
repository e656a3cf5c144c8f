package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.SlotReference;
import io.theopy.intent.template.SentenceTemplate.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what is wrong with a template that is well-formed: unknown slots, and sentences that would match anything. */
final class TemplateCheck {
    private final Map<String, Slot> slots;
    private final SlotUse uses;
    private final List<String> problems = new ArrayList<>();

    TemplateCheck(List<Slot> slots, SlotUse uses) {
        this.slots = slots.stream().collect(Collectors.toMap(Slot::name, slot -> slot));
        this.uses = uses;
    }

    List<String> problems(SentenceTemplate template) {
        uses.of(template.root()).forEach(this::check);
        if (problems.isEmpty() && isBare(template.root())) {
            problems.add("some sentence of this template has no word of its own, so it would match anything");
        }
        return problems;
    }

    private void check(String name, SlotUse.Use use) {
        Slot slot = slots.get(name);
        if (slot == null) {
            problems.add("there is no slot '" + name + "' here" + known());
            return;
        }
        if (use.times() > 1) {
            problems.add("some sentence of this template says {" + name + "} twice; keep one, or write (a|b)");
        }
        if (use.known() && !slot.kind().isEntity() && slot.type() != SlotType.CITY) {
            problems.add("{" + name + "!}: only entities can be known ones, and towns");
        }
    }

    private String known() {
        return slots.isEmpty()
                ? ""
                : "; known: " + slots.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** Whether some sentence of {@code node} has neither a word nor a value with a form of its own. */
    private boolean isBare(Node node) {
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
