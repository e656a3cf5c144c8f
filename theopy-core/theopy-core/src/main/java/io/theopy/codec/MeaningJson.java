package io.theopy.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.Obstacle;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Proposals, slot values and directory entries as stored JSON, by the rules of {@link StoredJson}: the one place for
 * ledger, sessions and answers. What can't be read is an {@link IllegalArgumentException}. Stateless.
 */
public final class MeaningJson {
    private MeaningJson() {}

    public static ObjectNode of(ProposedIntent proposal) {
        ObjectNode json = StoredJson.object()
                .put("intent", proposal.intent())
                .put("origin", proposal.origin().name());
        proposal.confidence().ifPresent(value -> json.put("confidence", value));
        json.set("slots", of(proposal.slots()));
        proposal.obstacle()
                .ifPresent(obstacle -> json.putObject("obstacle")
                        .put("kind", obstacle.kind().name())
                        .put("said", obstacle.said()));
        return json;
    }

    public static ProposedIntent proposal(JsonNode json) {
        JsonNode confidence = json.path("confidence");
        return new ProposedIntent(
                StoredJson.string(json, "intent"),
                slots(json.required("slots")),
                confidence.isNumber() ? OptionalDouble.of(confidence.doubleValue()) : OptionalDouble.empty(),
                ProposedIntent.Origin.valueOf(StoredJson.string(json, "origin")),
                obstacle(json.path("obstacle")));
    }

    private static Optional<Obstacle> obstacle(JsonNode json) {
        return json.isObject()
                ? Optional.of(new Obstacle(
                        Obstacle.Kind.valueOf(StoredJson.string(json, "kind")), StoredJson.string(json, "said")))
                : Optional.empty();
    }

    /** An array of proposals, in their order. */
    public static ArrayNode of(List<ProposedIntent> proposals) {
        ArrayNode json = StoredJson.object().arrayNode();
        proposals.forEach(proposal -> json.add(of(proposal)));
        return json;
    }

    public static List<ProposedIntent> proposals(JsonNode json) {
        List<ProposedIntent> proposals = new ArrayList<>();
        json.forEach(proposal -> proposals.add(proposal(proposal)));
        return proposals;
    }

    /** Values by slot, in their order. */
    public static ObjectNode of(Map<String, SlotValue> slots) {
        ObjectNode json = StoredJson.object();
        slots.forEach((name, value) -> json.set(name, of(value)));
        return json;
    }

    public static Map<String, SlotValue> slots(JsonNode json) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        json.properties().forEach(slot -> slots.put(slot.getKey(), slot(slot.getValue())));
        return slots;
    }

    private static ObjectNode of(SlotValue value) {
        ObjectNode json = StoredJson.object().put("value", value.value()).put("said", value.said());
        if (!value.candidates().isEmpty()) {
            json.set("candidates", ofEntries(value.candidates()));
        }
        value.doubt()
                .ifPresent(doubt ->
                        json.putObject("doubt").put("kind", doubt.kind().name()).put("detail", doubt.detail()));
        return json;
    }

    private static SlotValue slot(JsonNode json) {
        return new SlotValue(
                StoredJson.string(json, "value"),
                StoredJson.string(json, "said"),
                entries(json.path("candidates")),
                doubt(json.path("doubt")));
    }

    private static Optional<Doubt> doubt(JsonNode json) {
        return json.isObject()
                ? Optional.of(new Doubt(
                        Doubt.Kind.valueOf(StoredJson.string(json, "kind")), StoredJson.string(json, "detail")))
                : Optional.empty();
    }

    public static ArrayNode ofEntries(List<DirectoryEntry> entries) {
        ArrayNode json = StoredJson.object().arrayNode();
        entries.forEach(entry ->
                json.addObject().put("id", entry.id()).put("name", entry.name()).put("detail", entry.detail()));
        return json;
    }

    public static List<DirectoryEntry> entries(JsonNode json) {
        List<DirectoryEntry> entries = new ArrayList<>();
        json.forEach(entry -> entries.add(new DirectoryEntry(
                StoredJson.string(entry, "id"), StoredJson.string(entry, "name"), StoredJson.string(entry, "detail"))));
        return entries;
    }
}
