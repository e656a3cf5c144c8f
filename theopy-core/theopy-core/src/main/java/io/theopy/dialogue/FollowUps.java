package io.theopy.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Placeholders;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the proposal that undoes or corrects something done, from what is known of it. Immutable. */
public final class FollowUps {
    private final IntentCatalog catalog;
    private final Targets targets;

    public FollowUps(IntentCatalog catalog) {
        this.catalog = catalog;
        this.targets = new Targets(catalog);
    }

    /** What commands may be about. */
    public Targets targets() {
        return targets;
    }

    /**
     * {@code followUp} with its values; those that nothing is known of are left out.
     *
     * @param intent what was done, for corrections with the corrected value
     * @param found what its lookup found
     * @param result what the ERP answered
     */
    public ProposedIntent fill(
            ActionBinding.FollowUp followUp,
            ProposedIntent intent,
            Optional<JsonNode> found,
            Optional<JsonNode> result) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        followUp.slots()
                .forEach((slot, template) ->
                        value(template, intent, found, result).ifPresent(value -> slots.put(slot, value)));
        return new ProposedIntent(followUp.intent(), slots, OptionalDouble.of(1), ProposedIntent.Origin.DIALOGUE);
    }

    private Optional<SlotValue> value(
            String template, ProposedIntent intent, Optional<JsonNode> found, Optional<JsonNode> result) {
        if (template.matches("\\{[a-z_]+}")) {
            return Optional.ofNullable(intent.slots().get(template.substring(1, template.length() - 1)));
        }
        for (SlotKind kind : catalog.domain().entities()) {
            String field = kind.fields().map(SlotKind.Fields::name).orElse("");
            if (template.equals("{found." + field + "}")) {
                return found.flatMap(node -> owner(kind, node));
            }
            if (template.equals("{result." + field + "}")) {
                return result.flatMap(node -> owner(kind, node));
            }
        }
        return Placeholders.fill(template, placeholder -> field(placeholder.name(), found, result))
                .map(text -> SlotValue.of(text, text));
    }

    private static Optional<String> field(String name, Optional<JsonNode> found, Optional<JsonNode> result) {
        Optional<JsonNode> source =
                name.startsWith("found.") ? found : name.startsWith("result.") ? result : Optional.empty();
        return source.map(node ->
                        node.at("/" + name.substring(name.indexOf('.') + 1).replace('.', '/')))
                .filter(node -> node.isValueNode() && !node.isNull())
                .map(JsonNode::asText);
    }

    /** The entries of the directory that something the system answered belongs to, by the name of their kind. */
    public Map<String, SlotValue> owners(JsonNode node) {
        Map<String, SlotValue> owners = new LinkedHashMap<>();
        catalog.domain()
                .entities()
                .forEach(kind -> owner(kind, node).ifPresent(owner -> owners.put(kind.name(), owner)));
        return owners;
    }

    /** {@code waiting} once {@code done} made something new: what was to be done for it is linked to it. */
    public List<ProposedIntent> linked(List<ProposedIntent> waiting, ProposedIntent done, JsonNode result) {
        List<ProposedIntent> linked = new ArrayList<>(waiting);
        for (SlotKind kind : catalog.domain().entities()) {
            Optional<SlotValue> name = kind.create()
                    .filter(create -> create.intent().equals(done.intent()))
                    .map(create -> done.slots().get(create.slot()));
            if (name.isPresent() && result.path("id").isValueNode()) {
                DirectoryEntry entry = new DirectoryEntry(
                        result.path("id").asText(), name.get().value(), "");
                linked.replaceAll(next -> naming(next, kind, entry));
            }
        }
        return linked;
    }

    private ProposedIntent naming(ProposedIntent next, SlotKind kind, DirectoryEntry entry) {
        return catalog.find(next.intent()).stream()
                .flatMap(intent -> intent.slots().stream())
                .filter(slot -> slot.isOf(kind))
                .map(Slot::name)
                .flatMap(slot -> Optional.ofNullable(next.slots().get(slot)).stream()
                        .filter(value -> value.candidates().isEmpty()
                                && value.value().equals(entry.name()))
                        .map(value -> next.with(slot, SlotValue.linked(entry, value.said()))))
                .findFirst()
                .orElse(next);
    }

    private static Optional<SlotValue> owner(SlotKind kind, JsonNode node) {
        Optional<SlotKind.Fields> fields = kind.fields()
                .filter(names -> node.path(names.id()).isValueNode()
                        && node.path(names.name()).isTextual());
        return fields.map(names -> {
            String name = node.path(names.name()).asText();
            return SlotValue.linked(new DirectoryEntry(node.path(names.id()).asText(), name, ""), name);
        });
    }
}
