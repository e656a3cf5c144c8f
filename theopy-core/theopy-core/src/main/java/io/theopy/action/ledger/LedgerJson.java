package io.theopy.action.ledger;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.action.Evidence;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is stored of a write as JSON: proposal, evidence, caller and result. Rules for its future: fields are only ever
 * added, absent ones mean what they meant before there were any, unknown ones are passed over. ASCII only, so that any
 * text can be stored in any database. Stateless.
 */
final class LedgerJson {
    private static final int DEPTH = 100;
    private static final int LONGEST_STRING = 1_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LedgerJson() {}

    static String of(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new LedgerException("this cannot be stored as JSON: send it less deeply nested", e);
        }
    }

    static String of(ProposedIntent proposal) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("intent", proposal.intent())
                .put("origin", proposal.origin().name());
        proposal.confidence().ifPresent(value -> json.put("confidence", value));
        ObjectNode slots = json.putObject("slots");
        proposal.slots().forEach((name, value) -> slots.set(name, slot(value)));
        return of(json);
    }

    static String of(Evidence evidence) {
        ObjectNode json = MAPPER.createObjectNode().put("sure", evidence.sure());
        evidence.consent().ifPresent(fingerprint -> json.put("consent", fingerprint));
        evidence.found().ifPresent(found -> json.set("found", found));
        return of(json);
    }

    static String of(Caller caller) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("id", caller.id())
                .put("role", caller.role().toUpperCase(Locale.ROOT));
        ArrayNode scopes = json.putArray("scopes");
        new TreeSet<>(caller.scopes()).forEach(scopes::add);
        return of(json);
    }

    static JsonNode json(String text) {
        return reading("result", text, json -> json);
    }

    static ProposedIntent proposal(String text) {
        return reading("proposal", text, json -> {
            Map<String, SlotValue> slots = new LinkedHashMap<>();
            json.required("slots").fields().forEachRemaining(slot -> slots.put(slot.getKey(), slot(slot.getValue())));
            JsonNode confidence = json.path("confidence");
            return new ProposedIntent(
                    string(json, "intent"),
                    slots,
                    confidence.isNumber() ? OptionalDouble.of(confidence.doubleValue()) : OptionalDouble.empty(),
                    ProposedIntent.Origin.valueOf(string(json, "origin")));
        });
    }

    static Evidence evidence(String text) {
        return reading(
                "evidence",
                text,
                json -> new Evidence(
                        bool(json, "sure"),
                        json.hasNonNull("consent") ? Optional.of(string(json, "consent")) : Optional.empty(),
                        Optional.ofNullable(json.get("found"))));
    }

    static Caller caller(String text) {
        return reading("caller", text, json -> {
            Set<String> scopes = new TreeSet<>();
            json.required("scopes").forEach(scope -> scopes.add(string(scope, "a scope")));
            return new Caller(string(json, "id"), string(json, "role"), scopes);
        });
    }

    private static ObjectNode slot(SlotValue value) {
        ObjectNode json = MAPPER.createObjectNode().put("value", value.value()).put("said", value.said());
        if (!value.candidates().isEmpty()) {
            ArrayNode candidates = json.putArray("candidates");
            value.candidates()
                    .forEach(entry -> candidates
                            .addObject()
                            .put("id", entry.id())
                            .put("name", entry.name())
                            .put("detail", entry.detail()));
        }
        return json;
    }

    private static SlotValue slot(JsonNode json) {
        List<DirectoryEntry> candidates = new ArrayList<>();
        json.path("candidates")
                .forEach(entry -> candidates.add(
                        new DirectoryEntry(string(entry, "id"), string(entry, "name"), string(entry, "detail"))));
        return new SlotValue(string(json, "value"), string(json, "said"), candidates);
    }

    private static String string(JsonNode json, String field) {
        JsonNode value = json.isObject() ? json.required(field) : json;
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is no string");
        }
        return value.textValue();
    }

    private static boolean bool(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException(field + " is neither true nor false");
        }
        return value.booleanValue();
    }

    private static <T> T reading(String what, String text, Function<JsonNode, T> reader) {
        try {
            return reader.apply(MAPPER.readTree(text));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new LedgerException(
                    "a stored " + what + " cannot be read: it was altered, or written by a newer Theopy; take the "
                            + "write out of the ledger, or start the version that wrote it",
                    e);
        }
    }
}
