package io.theopy.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.theopy.text.Language;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads labelled utterances, one JSON object a line:
 *
 * <pre>{"text": "mark invoice 101 as paid", "language": "en", "intent": "mark_invoice_paid",
 * "entities": {"invoice": "101"}, "now": "2025-11-03T09:00"}</pre>
 *
 * Only {@code text} and {@code intent} must be there; a null intent is out of scope. Other fields are ignored, blank
 * lines skipped.
 */
public final class NluExamples {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MORNING = 9;

    private NluExamples() {}

    /**
     * All examples of {@code file}, in order.
     *
     * @throws EvaluationDataException when it cannot be read, is empty, or a line is not an example
     */
    public static List<NluExample> read(Path file) {
        String name = file.toString();
        List<NluExample> examples = new ArrayList<>();
        DataLines.read(file, (number, line) -> {
            if (!line.isBlank()) {
                examples.add(parse(name, number, line));
            }
        });
        if (examples.isEmpty()) {
            throw new EvaluationDataException(name, "holds no example; write one JSON object a line");
        }
        return examples;
    }

    private static NluExample parse(String file, int number, String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new EvaluationDataException(file, number, "is not JSON: " + e.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw new EvaluationDataException(file, number, "expected an object {\"text\": ..., \"intent\": ...}");
        }
        if (!json.path("text").isTextual()) {
            throw new EvaluationDataException(file, number, "needs \"text\", a string");
        }
        if (!json.has("intent")
                || !(json.path("intent").isNull() || json.path("intent").isTextual())) {
            throw new EvaluationDataException(file, number, "needs \"intent\", a name or null for out of scope");
        }
        return new NluExample(
                number,
                json.path("text").textValue(),
                language(file, number, json.path("language")),
                Optional.ofNullable(json.path("intent").textValue()),
                entities(file, number, json.path("entities")),
                now(file, number, json.path("now")));
    }

    private static Optional<Language> language(String file, int number, JsonNode node) {
        if (isAbsent(node)) {
            return Optional.empty();
        }
        Optional<Language> language = Language.ofTag(node.asText());
        if (language.isEmpty()) {
            throw new EvaluationDataException(
                    file, number, "\"language\" is \"" + node.asText() + "\"; expected en, fr or nothing");
        }
        return language;
    }

    private static Map<String, String> entities(String file, int number, JsonNode node) {
        Map<String, String> entities = new LinkedHashMap<>();
        if (isAbsent(node)) {
            return entities;
        }
        if (!node.isObject()) {
            throw new EvaluationDataException(file, number, "\"entities\" must be an object {slot: value}");
        }
        for (Map.Entry<String, JsonNode> entity : node.properties()) {
            if (!entity.getValue().isValueNode() || entity.getValue().isNull()) {
                throw new EvaluationDataException(
                        file, number, "the value of \"" + entity.getKey() + "\" must be a string or a number");
            }
            entities.put(entity.getKey(), entity.getValue().asText());
        }
        return entities;
    }

    private static Optional<LocalDateTime> now(String file, int number, JsonNode node) {
        if (isAbsent(node)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.ISO_DATE_TIME.parse(node.asText(), LocalDateTime::from));
        } catch (DateTimeException notATime) {
            try {
                return Optional.of(LocalDate.parse(node.asText()).atTime(MORNING, 0));
            } catch (DateTimeException e) {
                throw new EvaluationDataException(
                        file, number, "\"now\" is \"" + node.asText() + "\"; expected a time such as 2025-11-03T09:00");
            }
        }
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
