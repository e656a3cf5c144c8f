package io.theopy.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.codec.MeaningJson;
import io.theopy.codec.StoredJson;
import io.theopy.meaning.ProposedIntent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pending questions as stored JSON; the compiler asks for a new kind in {@link #of}. Stateless. */
final class QuestionJson {
    private QuestionJson() {}

    static ObjectNode of(PendingQuestion question) {
        return question.on(new Writing()).put("expires", question.expires().toString());
    }

    static PendingQuestion read(JsonNode json) {
        Instant expires = StoredJson.instant(json, "expires");
        String kind = StoredJson.string(json, "kind");
        return switch (kind) {
            case "confirmation" ->
                new PendingQuestion.Confirmation(
                        intent(json),
                        StoredJson.string(json, "caller_id"),
                        StoredJson.string(json, "arguments_hash"),
                        expires,
                        json.hasNonNull("instead")
                                ? Optional.of(MeaningJson.proposal(json.get("instead")))
                                : Optional.empty());
            case "missing_slot" ->
                new PendingQuestion.MissingSlot(intent(json), StoredJson.string(json, "slot"), expires);
            case "choice" ->
                new PendingQuestion.Choice(
                        intent(json),
                        StoredJson.string(json, "slot"),
                        MeaningJson.entries(json.required("options")),
                        expires);
            case "readings" -> new PendingQuestion.Readings(MeaningJson.proposals(json.required("readings")), expires);
            case "agenda" -> new PendingQuestion.Agenda(MeaningJson.proposals(json.required("commands")), expires);
            case "batch" ->
                new PendingQuestion.Batch(
                        items(json),
                        MeaningJson.proposals(json.required("left_out")),
                        StoredJson.string(json, "caller_id"),
                        expires);
            case "unknown_name" ->
                new PendingQuestion.UnknownName(
                        intent(json),
                        StoredJson.string(json, "slot"),
                        MeaningJson.entries(json.required("near")),
                        json.hasNonNull("creation")
                                ? Optional.of((PendingQuestion.Confirmation) read(json.get("creation")))
                                : Optional.empty(),
                        expires);
            default -> throw new IllegalArgumentException("unknown kind of question: " + kind);
        };
    }

    private static ProposedIntent intent(JsonNode json) {
        return MeaningJson.proposal(json.required("intent"));
    }

    private static List<PendingQuestion.Batch.Item> items(JsonNode json) {
        List<PendingQuestion.Batch.Item> items = new ArrayList<>();
        json.required("items")
                .forEach(item -> items.add(new PendingQuestion.Batch.Item(
                        MeaningJson.proposal(item.required("intent")),
                        StoredJson.string(item, "arguments_hash"),
                        item.has("found") ? Optional.of(item.get("found")) : Optional.empty())));
        return items;
    }

    private static final class Writing implements PendingQuestion.Cases<ObjectNode> {
        @Override
        public ObjectNode confirmation(PendingQuestion.Confirmation question) {
            ObjectNode json = about("confirmation", question.intent())
                    .put("caller_id", question.callerId())
                    .put("arguments_hash", question.argumentsHash());
            question.instead().ifPresent(next -> json.set("instead", MeaningJson.of(next)));
            return json;
        }

        @Override
        public ObjectNode missingSlot(PendingQuestion.MissingSlot question) {
            return about("missing_slot", question.intent()).put("slot", question.slot());
        }

        @Override
        public ObjectNode choice(PendingQuestion.Choice question) {
            return about("choice", question.intent())
                    .put("slot", question.slot())
                    .set("options", MeaningJson.ofEntries(question.options()));
        }

        @Override
        public ObjectNode readings(PendingQuestion.Readings question) {
            return kind("readings").set("readings", MeaningJson.of(question.readings()));
        }

        @Override
        public ObjectNode agenda(PendingQuestion.Agenda question) {
            return kind("agenda").set("commands", MeaningJson.of(question.commands()));
        }

        @Override
        public ObjectNode batch(PendingQuestion.Batch question) {
            ObjectNode json = kind("batch").put("caller_id", question.callerId());
            ArrayNode items = json.putArray("items");
            question.items().forEach(item -> {
                ObjectNode one = items.addObject().put("arguments_hash", item.argumentsHash());
                one.set("intent", MeaningJson.of(item.intent()));
                item.found().ifPresent(found -> one.set("found", found));
            });
            json.set("left_out", MeaningJson.of(question.leftOut()));
            return json;
        }

        @Override
        public ObjectNode unknownName(PendingQuestion.UnknownName question) {
            ObjectNode json = about("unknown_name", question.intent())
                    .put("slot", question.slot())
                    .set("near", MeaningJson.ofEntries(question.near()));
            question.creation().ifPresent(asked -> json.set("creation", QuestionJson.of(asked)));
            return json;
        }

        private static ObjectNode kind(String name) {
            return StoredJson.object().put("kind", name);
        }

        private static ObjectNode about(String kind, ProposedIntent intent) {
            return kind(kind).set("intent", MeaningJson.of(intent));
        }
    }
}
