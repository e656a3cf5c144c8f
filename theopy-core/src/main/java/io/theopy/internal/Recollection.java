package io.theopy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Action;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.Placeholders;
import io.theopy.nlu.ProposedIntent;
import io.theopy.nlu.SlotValue;
import io.theopy.spi.DirectoryEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a turn leaves in the session's memory: what was talked about, and what would take a write back. Stateless. */
final class Recollection {
    private Recollection() {}

    /** What "he", "this one" or "it" will mean from now on. */
    static Map<String, SlotValue> focus(
            Map<String, SlotValue> before, ProposedIntent intent, Optional<JsonNode> found, Optional<JsonNode> result) {
        Map<String, SlotValue> focus = new HashMap<>(before);
        intent.slots().forEach((name, value) -> {
            if (!name.startsWith("@") && !value.isAmbiguous()) {
                focus.put(name, value);
            }
        });
        found.flatMap(Recollection::client).ifPresent(client -> focus.put("client", client));
        result.flatMap(Recollection::client).ifPresent(client -> focus.put("client", client));
        return focus;
    }

    /** The intent that takes {@code action} back; empty when the catalogue names none or a value it needs is missing. */
    static Optional<ProposedIntent> undo(
            ProposedIntent intent, Action action, Optional<JsonNode> found, Optional<JsonNode> result) {
        Optional<ActionBinding.Undo> undo = action.binding().undo();
        if (undo.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        for (Map.Entry<String, String> slot : undo.get().slots().entrySet()) {
            value(slot.getValue(), intent, found, result).ifPresent(value -> slots.put(slot.getKey(), value));
        }
        return Optional.of(
                new ProposedIntent(undo.get().intent(), slots, OptionalDouble.of(1), ProposedIntent.Origin.DIALOGUE));
    }

    private static Optional<SlotValue> value(
            String template, ProposedIntent intent, Optional<JsonNode> found, Optional<JsonNode> result) {
        if (template.matches("\\{[a-z_]+}")) {
            return Optional.ofNullable(intent.slots().get(template.substring(1, template.length() - 1)));
        }
        if (template.equals("{found.client}")) {
            return found.flatMap(Recollection::client);
        }
        if (template.equals("{result.client}")) {
            return result.flatMap(Recollection::client);
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

    private static Optional<SlotValue> client(JsonNode node) {
        if (!node.path("client_id").isValueNode() || !node.path("client").isTextual()) {
            return Optional.empty();
        }
        String name = node.path("client").asText();
        return Optional.of(
                SlotValue.linked(new DirectoryEntry(node.path("client_id").asText(), name, ""), name));
    }
}
