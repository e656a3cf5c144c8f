package io.theopy.internal.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.codec.MeaningJson;
import io.theopy.codec.StoredJson;
import io.theopy.observe.Stage;
import io.theopy.observe.StageTimings;
import io.theopy.speech.Transcript;
import io.theopy.text.Language;
import io.theopy.turn.News;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Turn results as text for the ledger, without their sound, and back. What was stored before there was a version number
 * has the same fields, nulls for what is absent, and a language in capitals. Stateless.
 */
final class StoredAnswers {
    private static final int VERSION = 1;

    String write(TurnResult result) {
        ObjectNode json = StoredJson.object()
                .put("v", VERSION)
                .put("turnId", result.turnId())
                .put("sessionId", result.sessionId());
        result.transcript().ifPresent(heard -> json.set("transcript", of(heard)));
        json.put("said", result.said());
        result.understood().ifPresent(understood -> json.set("understood", MeaningJson.of(understood)));
        json.set("outcome", OutcomeJson.of(result.outcome()));
        json.putObject("reply")
                .put("text", result.reply().text())
                .put("language", result.reply().language().code())
                .put("aloud", result.reply().aloud());
        ObjectNode stages = json.putObject("timings").putObject("stages");
        result.timings().stages().forEach((stage, time) -> stages.put(stage.name(), time.toString()));
        ArrayNode news = json.putArray("news");
        result.news()
                .forEach(item -> news.addObject()
                        .put("turnId", item.turnId())
                        .put("text", item.text())
                        .set("outcome", OutcomeJson.of(item.outcome())));
        return StoredJson.write(json);
    }

    /** @throws IllegalStateException when it is not one of ours */
    TurnResult read(String stored) {
        try {
            return result(StoredJson.read(stored));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the stored answer cannot be read: the ledger was edited by hand, or written by a newer Theopy; "
                            + "start that version, or send the request under a new key",
                    e);
        }
    }

    private static TurnResult result(JsonNode json) {
        if (json.has("v") && StoredJson.number(json, "v") != VERSION) {
            throw new IllegalArgumentException("version " + json.get("v") + ", this Theopy reads " + VERSION);
        }
        return new TurnResult(
                StoredJson.string(json, "turnId"),
                StoredJson.string(json, "sessionId"),
                new TurnResult.Input(
                        optional(json, "transcript").map(StoredAnswers::transcript), StoredJson.string(json, "said")),
                optional(json, "understood").map(MeaningJson::proposal),
                OutcomeJson.read(json.required("outcome")),
                new TurnResult.Answer(reply(json.required("reply")), Optional.empty(), news(json.required("news"))),
                timings(json.required("timings").required("stages")),
                false);
    }

    private static Optional<JsonNode> optional(JsonNode json, String field) {
        return json.hasNonNull(field) ? Optional.of(json.get(field)) : Optional.empty();
    }

    private static Reply reply(JsonNode json) {
        String code = StoredJson.string(json, "language");
        Language language = Language.ofTag(code)
                .orElseThrow(() -> new IllegalArgumentException("nobody here speaks the language " + code));
        return new Reply(StoredJson.string(json, "text"), language, StoredJson.string(json, "aloud"));
    }

    private static ObjectNode of(Transcript heard) {
        ObjectNode json = StoredJson.object().put("text", heard.text());
        heard.confidence().ifPresent(value -> json.put("confidence", value));
        ArrayNode words = json.putArray("words");
        heard.words().forEach(word -> {
            ObjectNode one = words.addObject()
                    .put("text", word.text())
                    .put("startMillis", word.startMillis())
                    .put("endMillis", word.endMillis());
            word.confidence().ifPresent(value -> one.put("confidence", value));
        });
        return json;
    }

    private static Transcript transcript(JsonNode json) {
        List<Transcript.Word> words = new ArrayList<>();
        json.required("words")
                .forEach(word -> words.add(new Transcript.Word(
                        StoredJson.string(word, "text"),
                        StoredJson.number(word, "startMillis"),
                        StoredJson.number(word, "endMillis"),
                        confidence(word))));
        return new Transcript(StoredJson.string(json, "text"), confidence(json), words);
    }

    private static OptionalDouble confidence(JsonNode json) {
        JsonNode value = json.path("confidence");
        return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    /** Without stages that this version doesn't have: timings are for people. */
    private static StageTimings timings(JsonNode json) {
        Map<Stage, Duration> stages = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values())
                .filter(stage -> json.has(stage.name()))
                .forEach(stage -> stages.put(stage, StoredJson.duration(json, stage.name())));
        return new StageTimings(stages);
    }

    private static List<News> news(JsonNode json) {
        List<News> news = new ArrayList<>();
        json.forEach(item -> news.add(new News(
                StoredJson.string(item, "turnId"),
                OutcomeJson.read(item.required("outcome")),
                StoredJson.string(item, "text"))));
        return news;
    }
}
