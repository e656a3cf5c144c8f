package io.theopy.nlu.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.theopy.intent.Intent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the answer of a chat completion and believes nothing: one choice, one call, of a tool that was offered, with
 * arguments that it has, each a text or null. Thread-safe.
 */
final class AnswerParser {
    private static final int DEEPEST = 32;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final IntentTools tools;

    AnswerParser(IntentTools tools) {
        this.tools = tools;
    }

    ModelAnswer parse(byte[] body) {
        try {
            JsonNode choices = JSON.readTree(body).path("choices");
            JsonNode calls = choices.path(0).path("message").path("tool_calls");
            if (!choices.isArray() || choices.size() != 1 || !calls.isArray() || calls.size() != 1) {
                return new ModelAnswer.Unusable("not exactly one tool call");
            }
            if (!calls.path(0).path("type").asText("function").equals("function")) {
                return new ModelAnswer.Unusable("a call of something else than a function");
            }
            JsonNode function = calls.path(0).path("function");
            if (!function.path("name").isTextual()
                    || !function.path("arguments").isTextual()) {
                return new ModelAnswer.Unusable("a call without name or arguments");
            }
            return call(
                    function.path("name").textValue(),
                    JSON.readTree(function.path("arguments").textValue()));
        } catch (IOException e) {
            return new ModelAnswer.Unusable("not JSON, or more of it than allowed");
        }
    }

    private ModelAnswer call(String tool, JsonNode arguments) {
        if (!arguments.isObject()) {
            return new ModelAnswer.Unusable("arguments that are no object");
        }
        if (tool.equals(IntentTools.NONE)) {
            return new ModelAnswer.NoneFits();
        }
        Optional<Intent> intent = tools.find(tool);
        if (intent.isEmpty()) {
            return new ModelAnswer.Unusable("a tool that was not offered");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            if (intent.get().slot(argument.getKey()).isEmpty()) {
                return new ModelAnswer.Unusable("an argument that the tool does not have");
            }
            if (argument.getValue().isTextual()) {
                values.put(argument.getKey(), argument.getValue().textValue());
            } else if (!argument.getValue().isNull()) {
                return new ModelAnswer.Unusable("an argument of the wrong type");
            }
        }
        return new ModelAnswer.Call(tool, values);
    }
}
