package io.theopy.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.Placeholders;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the proposal that undoes or corrects something done, from what is known of it. Stateless. */
public final class FollowUps {
    private FollowUps() {}

    /**
     * {@code followUp} with its values; those that nothing is known of are left out.
     *
     * @param intent what was done, for corrections with the corrected value
     * @param found what its lookup found
     * @param result what the ERP answered
     */
    public static ProposedIntent fill(
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

    private static Optional<SlotValue> value(
            String template, ProposedIntent intent, Optional<JsonNode> found, Optional<JsonNode> result) {
        if (template.matches("\\{[a-z_]+}")) {
            return Optional.ofNullable(intent.slots().get(template.substring(1, template.length() - 1)));
        }
        if (template.equals("{found.client}")) {
            return found.flatMap(FollowUps::client);
        }
        if (template.equals("{result.client}")) {
            return result.flatMap(FollowUps::client);
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

    /** The client that something of the ERP belongs to. */
    public static Optional<SlotValue> client(JsonNode node) {
        if (!node.path("client_id").isValueNode() || !node.path("client").isTextual()) {
            return Optional.empty();
        }
        String name = node.path("client").asText();
        return Optional.of(
                SlotValue.linked(new DirectoryEntry(node.path("client_id").asText(), name, ""), name));
    }
}
