package io.theopy.internal.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.codec.StoredJson;
import io.theopy.turn.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ends of a turn as stored JSON: each kind under a name of its own that never changes. Stateless. */
final class OutcomeJson {
    private OutcomeJson() {}

    static ObjectNode of(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            ObjectNode json = about("Done", done.intent(), done.slots());
            json.set("result", done.result());
            return json;
        }
        if (outcome instanceof Outcome.Clarify clarify) {
            return kind("Clarify").set("intents", strings(clarify.intents()));
        }
        if (outcome instanceof Outcome.Confirm confirm) {
            return about("Confirm", confirm.intent(), confirm.slots())
                    .put("expiresIn", confirm.expiresIn().toString());
        }
        if (outcome instanceof Outcome.AskSlot ask) {
            return about("AskSlot", ask.intent(), ask.slots()).put("slot", ask.slot());
        }
        if (outcome instanceof Outcome.Choose choose) {
            return about("Choose", choose.intent(), choose.slots())
                    .put("slot", choose.slot())
                    .set("options", strings(choose.options()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return about("Refused", refused.intent(), refused.slots())
                    .put("reason", refused.reason().name())
                    .put("detail", refused.detail());
        }
        if (outcome instanceof Outcome.Queued queued) {
            return about("Queued", queued.intent(), queued.slots()).put("reference", queued.reference());
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return about("Unknown", unknown.intent(), unknown.slots()).put("reference", unknown.reference());
        }
        if (outcome instanceof Outcome.Failed failed) {
            return kind("Failed")
                    .put("stage", failed.stage())
                    .put("detail", failed.detail())
                    .put("retryable", failed.retryable());
        }
        if (outcome instanceof Outcome.ConfirmAll confirm) {
            ObjectNode json =
                    kind("ConfirmAll").put("expiresIn", confirm.expiresIn().toString());
            ArrayNode items = json.putArray("items");
            confirm.items().forEach(item -> items.add(about("Item", item.intent(), item.slots())));
            return json;
        }
        if (outcome instanceof Outcome.DoneAll all) {
            ObjectNode json = kind("DoneAll");
            ArrayNode parts = json.putArray("parts");
            all.parts().forEach(part -> parts.add(of(part)));
            return json;
        }
        if (outcome instanceof Outcome.NotUnderstood) {
            return kind("NotUnderstood");
        }
        if (outcome instanceof Outcome.Cancelled) {
            return kind("Cancelled");
        }
        throw new IllegalArgumentException("this outcome has no stored form yet, add one here: " + outcome.kind());
    }

    static Outcome read(JsonNode json) {
        String kind = StoredJson.string(json, "kind");
        return switch (kind) {
            case "Done" -> new Outcome.Done(intent(json), slots(json), json.required("result"));
            case "Clarify" -> new Outcome.Clarify(strings(json, "intents"));
            case "Confirm" -> new Outcome.Confirm(intent(json), slots(json), StoredJson.duration(json, "expiresIn"));
            case "AskSlot" -> new Outcome.AskSlot(intent(json), slots(json), StoredJson.string(json, "slot"));
            case "Choose" ->
                new Outcome.Choose(
                        intent(json), slots(json), StoredJson.string(json, "slot"), strings(json, "options"));
            case "Refused" ->
                new Outcome.Refused(
                        intent(json),
                        slots(json),
                        Outcome.Refused.Reason.valueOf(StoredJson.string(json, "reason")),
                        StoredJson.string(json, "detail"));
            case "Queued" -> new Outcome.Queued(intent(json), slots(json), StoredJson.string(json, "reference"));
            case "Unknown" -> new Outcome.Unknown(intent(json), slots(json), StoredJson.string(json, "reference"));
            case "Failed" ->
                new Outcome.Failed(
                        StoredJson.string(json, "stage"),
                        StoredJson.string(json, "detail"),
                        StoredJson.bool(json, "retryable"));
            case "ConfirmAll" -> new Outcome.ConfirmAll(items(json), StoredJson.duration(json, "expiresIn"));
            case "DoneAll" -> new Outcome.DoneAll(parts(json));
            case "NotUnderstood" -> new Outcome.NotUnderstood();
            case "Cancelled" -> new Outcome.Cancelled();
            default -> throw new IllegalArgumentException("unknown kind of outcome: " + kind);
        };
    }

    private static List<Outcome.ConfirmAll.Item> items(JsonNode json) {
        List<Outcome.ConfirmAll.Item> items = new ArrayList<>();
        json.required("items").forEach(item -> items.add(new Outcome.ConfirmAll.Item(intent(item), slots(item))));
        return items;
    }

    private static List<Outcome> parts(JsonNode json) {
        List<Outcome> parts = new ArrayList<>();
        json.required("parts").forEach(part -> parts.add(read(part)));
        return parts;
    }

    private static ObjectNode kind(String name) {
        return StoredJson.object().put("kind", name);
    }

    private static ObjectNode about(String kind, String intent, Map<String, String> slots) {
        ObjectNode json = kind(kind).put("intent", intent);
        ObjectNode values = json.putObject("slots");
        new TreeMap<>(slots).forEach(values::put);
        return json;
    }

    private static JsonNode strings(Collection<String> texts) {
        var json = StoredJson.object().arrayNode();
        texts.forEach(json::add);
        return json;
    }

    private static String intent(JsonNode json) {
        return StoredJson.string(json, "intent");
    }

    private static Map<String, String> slots(JsonNode json) {
        Map<String, String> slots = new LinkedHashMap<>();
        json.required("slots").properties().forEach(slot -> slots.put(slot.getKey(), text(slot.getValue())));
        return slots;
    }

    private static List<String> strings(JsonNode json, String field) {
        List<String> texts = new ArrayList<>();
        json.required(field).forEach(text -> texts.add(text(text)));
        return texts;
    }

    private static String text(JsonNode value) {
        return StoredJson.text(value, "a value");
    }
}
