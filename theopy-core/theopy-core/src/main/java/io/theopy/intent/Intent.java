package io.theopy.intent;

import io.theopy.intent.template.SentenceTemplate;
import io.theopy.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a user may ask for.
 *
 * @param name as in the catalogue: {@code mark_invoice_paid}
 * @param slots in the order in which they are asked for
 * @param templates how it is said
 * @param hints sentences in the same notation to learn from, too loose to be certain by themselves
 * @param action the call behind it; empty for dialogue acts (yes, no, repeat, ...)
 * @param forEach what it does instead, for each thing of a list
 * @param sequel how people go on talking after it
 */
public record Intent(
        String name,
        List<Slot> slots,
        Map<Language, List<SentenceTemplate>> templates,
        Map<Language, List<SentenceTemplate>> hints,
        Optional<ActionBinding> action,
        Optional<ForEach> forEach,
        Replies replies,
        Sequel sequel) {
    public Intent {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(slots, "slots must not be null");
        Objects.requireNonNull(templates, "templates must not be null");
        Objects.requireNonNull(hints, "hints must not be null");
        Objects.requireNonNull(action, "action must not be null");
        Objects.requireNonNull(forEach, "forEach must not be null");
        Objects.requireNonNull(replies, "replies must not be null");
        Objects.requireNonNull(sequel, "sequel must not be null");
        slots = List.copyOf(slots);
        templates = Map.copyOf(templates);
        hints = Map.copyOf(hints);
    }

    /** One that does at most one thing, and that nobody goes on from. */
    public Intent(
            String name,
            List<Slot> slots,
            Map<Language, List<SentenceTemplate>> templates,
            Map<Language, List<SentenceTemplate>> hints,
            Optional<ActionBinding> action,
            Replies replies) {
        this(name, slots, templates, hints, action, Optional.empty(), replies, Sequel.none());
    }

    public Optional<Slot> slot(String slotName) {
        return slots.stream().filter(s -> s.name().equals(slotName)).findFirst();
    }

    public List<SentenceTemplate> templates(Language language) {
        return templates.getOrDefault(language, List.of());
    }

    public List<SentenceTemplate> hints(Language language) {
        return hints.getOrDefault(language, List.of());
    }

    public boolean isDialogueAct() {
        return action.isEmpty() && forEach.isEmpty();
    }

    public boolean writes() {
        return action.map(ActionBinding::writes).orElse(forEach.isPresent());
    }
}
