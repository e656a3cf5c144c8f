package io.theopy.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.codec.MeaningJson;
import io.theopy.codec.StoredJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the next sentence may go on from, as stored JSON. Stateless. */
final class TalkJson {
    private TalkJson() {}

    static ObjectNode of(Talk talk) {
        ObjectNode json = StoredJson.object().put("caller_id", talk.callerId());
        talk.last().ifPresent(last -> json.set("last", MeaningJson.of(last)));
        talk.listed().ifPresent(listed -> json.set("listed", of(listed)));
        ArrayNode things = json.putArray("things");
        talk.things().forEach(thing -> {
            ObjectNode one = things.addObject().put("intent", thing.intent());
            one.set("item", thing.item());
        });
        if (!talk.undo().isEmpty()) {
            json.set("undo", MeaningJson.of(talk.undo()));
        }
        return json;
    }

    static Talk read(JsonNode json) {
        List<Thing> things = new ArrayList<>();
        json.path("things")
                .forEach(thing -> things.add(new Thing(StoredJson.string(thing, "intent"), thing.required("item"))));
        return new Talk(
                StoredJson.string(json, "caller_id"),
                json.hasNonNull("last") ? Optional.of(MeaningJson.proposal(json.get("last"))) : Optional.empty(),
                json.hasNonNull("listed") ? Optional.of(listed(json.get("listed"))) : Optional.empty(),
                things,
                json.hasNonNull("undo") ? MeaningJson.proposals(json.get("undo")) : List.of());
    }

    private static ObjectNode of(Listed listed) {
        ObjectNode json = StoredJson.object()
                .put("total", listed.total())
                .put("from", listed.from())
                .put("told", listed.told());
        json.set("intent", MeaningJson.of(listed.intent()));
        json.set("items", StoredJson.object().arrayNode().addAll(listed.items()));
        return json;
    }

    private static Listed listed(JsonNode json) {
        List<JsonNode> items = new ArrayList<>();
        json.required("items").forEach(items::add);
        return new Listed(
                MeaningJson.proposal(json.required("intent")),
                items,
                Math.toIntExact(StoredJson.number(json, "total")),
                Math.toIntExact(StoredJson.number(json, "from")),
                Math.toIntExact(StoredJson.number(json, "told")));
    }
}
