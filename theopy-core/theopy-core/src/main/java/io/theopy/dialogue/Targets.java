package io.theopy.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Placeholders;
import io.theopy.intent.Sequel;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.Thing;
import io.theopy.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What commands may be about, by what the catalogue says of how people go on talking. Immutable. */
public final class Targets {
    private static final String FOUND = ActionBinding.FollowUp.FOUND;

    private final IntentCatalog catalog;

    public Targets(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@code thing}, as it is called in {@code language}; empty when the catalogue gives it no name. */
    Optional<Target> of(Thing thing, Language language) {
        Sequel sequel = sequel(thing.intent());
        return Optional.ofNullable(sequel.called().get(language))
                .flatMap(template -> Placeholders.fill(template, p -> field(thing.item(), p.name())))
                .map(called -> new Target(thing, called, slots(thing)));
    }

    /** The one of {@code thing} that has a name of its own: a client. */
    Optional<Target> person(Thing thing) {
        return slots(thing).entrySet().stream()
                .filter(slot -> slot.getValue().candidates().size() == 1)
                .map(slot -> new Target(thing, slot.getValue().value(), Map.of(slot.getKey(), slot.getValue())))
                .findFirst();
    }

    /** The slots that a command about {@code thing} takes. */
    public Map<String, SlotValue> slots(Thing thing) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        sequel(thing.intent())
                .gives()
                .forEach((slot, template) -> Placeholders.fill(template, p -> field(thing.item(), p.name()))
                        .ifPresent(text -> slots.put(slot, value(slot, text, thing.item()))));
        return slots;
    }

    /** Whether "it" may stand for what {@code intent} made or showed. */
    public boolean isThing(String intent) {
        return !sequel(intent).gives().isEmpty();
    }

    /** The intents that make and show what {@code intent} does. */
    public List<String> givingSame(String intent) {
        Set<String> given = sequel(intent).gives().keySet();
        return catalog.intents().stream()
                .filter(other -> other.sequel().gives().keySet().equals(given))
                .map(Intent::name)
                .toList();
    }

    /** {@code command} about {@code target}; empty when it is about something else. */
    Optional<ProposedIntent> about(ProposedIntent command, Target target) {
        Optional<Intent> intent = catalog.find(command.intent());
        if (intent.isEmpty()) {
            return Optional.empty();
        }
        boolean byItem = target.slots().containsKey(FOUND);
        if (byItem && !looksUp(intent.get(), target.thing())) {
            return Optional.empty();
        }
        ProposedIntent about = command;
        boolean takes = byItem;
        for (Map.Entry<String, SlotValue> slot : target.slots().entrySet()) {
            if (isOther(command.slots().get(slot.getKey()), slot.getValue())) {
                return Optional.empty();
            }
            if (slot.getKey().equals(FOUND) || intent.get().slot(slot.getKey()).isPresent()) {
                about = about.with(slot.getKey(), slot.getValue());
                takes = true;
            }
        }
        return takes ? Optional.of(about) : Optional.empty();
    }

    /** {@code command} without what it says of which thing it is about. */
    ProposedIntent open(ProposedIntent command, Target target) {
        Map<String, SlotValue> slots = new LinkedHashMap<>(command.slots());
        slots.keySet().removeIf(name -> name.startsWith("@") || target.slots().containsKey(name));
        return new ProposedIntent(command.intent(), slots, command.confidence(), command.origin());
    }

    /** Whether something else was said than what is pointed at. */
    private static boolean isOther(@Nullable SlotValue said, SlotValue target) {
        return said != null
                && !said.value().equalsIgnoreCase(target.value())
                && said.candidates().stream().noneMatch(target.candidates()::contains);
    }

    /** Whether {@code intent} looks for what {@code thing} is one of. */
    private boolean looksUp(Intent intent, Thing thing) {
        return intent.action()
                .flatMap(ActionBinding::lookup)
                .map(ActionBinding.Lookup::path)
                .filter(path -> Optional.of(path).equals(place(thing)))
                .isPresent();
    }

    private Optional<String> place(Thing thing) {
        return catalog.find(thing.intent())
                .flatMap(Intent::action)
                .map(action -> action.lookup().map(ActionBinding.Lookup::path).orElse(action.path()));
    }

    Sequel sequel(String intent) {
        return catalog.find(intent).map(Intent::sequel).orElseGet(Sequel::none);
    }

    /** A name stands for the entry of the directory that the answer names, or is. */
    private SlotValue value(String slot, String text, JsonNode item) {
        return kind(slot)
                .filter(SlotKind::isEntity)
                .map(kind -> SlotValue.linked(new DirectoryEntry(id(kind, item), text, ""), text))
                .orElseGet(() -> SlotValue.of(text, text));
    }

    private static String id(SlotKind kind, JsonNode item) {
        return kind.fields()
                .map(fields -> item.path(fields.id()))
                .filter(JsonNode::isValueNode)
                .orElseGet(() -> item.path("id"))
                .asText();
    }

    private Optional<SlotKind> kind(String slot) {
        return catalog.intents().stream()
                .flatMap(intent -> intent.slot(slot).stream())
                .map(Slot::kind)
                .findFirst();
    }

    private static Optional<String> field(JsonNode item, String name) {
        JsonNode value = item.path(name);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }
}
