package io.theopy.server.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.audio.AudioClip;
import io.theopy.audio.WavWriter;
import io.theopy.meaning.ProposedIntent;
import io.theopy.observe.StageTimings;
import io.theopy.speech.Transcript;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnResult;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@link TurnResult} as JSON. {@code turn_id}, {@code session_id}, {@code language}, {@code said},
 * {@code transcript}, {@code intent}, {@code slots}, {@code outcome}, {@code confidence}, {@code reply} and
 * {@code timings_ms} are always there (null where there is nothing); the others only with outcomes that have them.
 */
public final class TurnJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TurnJson() {}

    public static ObjectNode of(TurnResult result) {
        ObjectNode json = NODES.objectNode();
        json.put("turn_id", result.turnId());
        json.put("session_id", result.sessionId());
        json.put("language", result.reply().language().code());
        json.put("said", result.said());
        addUnderstanding(json, result);
        json.set("timings_ms", timings(result.timings()));
        addDetails(json, result.outcome());
        addNews(json, result.news());
        return json;
    }

    /** {@code transcript}, {@code intent}, {@code slots}, {@code outcome}, {@code confidence} and {@code reply}. */
    public static void addUnderstanding(ObjectNode json, TurnResult result) {
        json.put("transcript", result.transcript().map(Transcript::text).orElse(null));
        json.put("intent", result.understood().map(ProposedIntent::intent).orElse(null));
        json.set("slots", strings(slots(result)));
        json.put("outcome", result.outcome().kind());
        result.understood()
                .map(ProposedIntent::confidence)
                .ifPresent(c -> c.ifPresent(value -> json.put("confidence", value)));
        if (!json.has("confidence")) {
            json.putNull("confidence");
        }
        json.put("reply", result.reply().text());
    }

    /** Milliseconds by stage, and their sum as {@code total}. */
    public static ObjectNode timings(StageTimings timings) {
        ObjectNode json = NODES.objectNode();
        timings.toMillis().forEach(json::put);
        return json;
    }

    /** Speech for clients that want it within the JSON. */
    public static ObjectNode speech(AudioClip clip) {
        ObjectNode json = NODES.objectNode();
        json.put("content_type", "audio/wav");
        json.put("sample_rate", clip.format().sampleRate());
        json.put("base64", Base64.getEncoder().encodeToString(WavWriter.toBytes(clip)));
        return json;
    }

    /** The values that were acted on or asked about, else those that were understood. */
    private static Map<String, String> slots(TurnResult result) {
        Outcome outcome = result.outcome();
        Map<String, String> slots = Map.of();
        if (outcome instanceof Outcome.Done done) {
            slots = done.slots();
        } else if (outcome instanceof Outcome.Confirm confirm) {
            slots = confirm.slots();
        } else if (outcome instanceof Outcome.AskSlot ask) {
            slots = ask.slots();
        } else if (outcome instanceof Outcome.Choose choose) {
            slots = choose.slots();
        } else if (outcome instanceof Outcome.Refused refused) {
            slots = refused.slots();
        } else if (outcome instanceof Outcome.Queued queued) {
            slots = queued.slots();
        } else if (outcome instanceof Outcome.Unknown unknown) {
            slots = unknown.slots();
        }
        if (slots.isEmpty()) {
            return result.understood().map(ProposedIntent::values).orElseGet(Map::of);
        }
        return new TreeMap<>(slots);
    }

    private static void addDetails(ObjectNode json, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            json.set("result", done.result());
        } else if (outcome instanceof Outcome.Clarify clarify) {
            json.set("options", strings(clarify.intents()));
        } else if (outcome instanceof Outcome.Confirm confirm) {
            json.put("expires_in_s", confirm.expiresIn().toSeconds());
        } else if (outcome instanceof Outcome.ConfirmAll confirm) {
            json.put("expires_in_s", confirm.expiresIn().toSeconds());
            ArrayNode items = json.putArray("items");
            confirm.items()
                    .forEach(item -> items.addObject()
                            .put("intent", item.intent())
                            .set("slots", strings(new TreeMap<>(item.slots()))));
        } else if (outcome instanceof Outcome.DoneAll all) {
            ArrayNode parts = json.putArray("parts");
            all.parts().forEach(part -> addDetails(parts.addObject().put("outcome", part.kind()), part));
        } else if (outcome instanceof Outcome.AskSlot ask) {
            json.put("slot", ask.slot());
        } else if (outcome instanceof Outcome.Choose choose) {
            json.put("slot", choose.slot());
            json.set("options", strings(choose.options()));
        } else if (outcome instanceof Outcome.Refused refused) {
            json.put("reason", refused.reason().name().toLowerCase(Locale.ROOT));
            if (!refused.detail().isEmpty()) {
                json.put("detail", refused.detail());
            }
        } else if (outcome instanceof Outcome.Queued queued) {
            json.put("reference", queued.reference());
        } else if (outcome instanceof Outcome.Unknown unknown) {
            json.put("reference", unknown.reference());
        } else if (outcome instanceof Outcome.Failed failed) {
            json.put("stage", failed.stage());
            json.put("retryable", failed.retryable());
        }
    }

    private static void addNews(ObjectNode json, List<News> news) {
        if (news.isEmpty()) {
            return;
        }
        ArrayNode items = json.putArray("news");
        news.forEach(item -> items.addObject()
                .put("turn_id", item.turnId())
                .put("outcome", item.outcome().kind())
                .put("text", item.text()));
    }

    private static ObjectNode strings(Map<String, String> values) {
        ObjectNode json = NODES.objectNode();
        values.forEach(json::put);
        return json;
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode json = NODES.arrayNode();
        values.forEach(json::add);
        return json;
    }
}
