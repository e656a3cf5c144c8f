package io.theopy.server.http.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestFields;
import io.theopy.server.http.request.StrictText;
import io.theopy.server.wire.WireJson;
import io.theopy.text.Language;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** What is posted to {@code /v1/chat}. */
record ChatBody(String sessionId, String text, Optional<Language> language, boolean speak) {
    static final String EXAMPLE = "send {\"session_id\": \"...\", \"text\": \"...\"}";

    static ChatBody parse(byte[] body, int longestText) {
        if (body.length == 0) {
            throw Problem.badRequest("empty_body", "the body is empty; " + EXAMPLE);
        }
        JsonNode json;
        try {
            json = WireJson.parse(body);
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("invalid_encoding", "the body is not valid UTF-8; " + EXAMPLE);
        } catch (IOException e) {
            throw Problem.badRequest("invalid_json", "the body is not valid JSON; " + EXAMPLE);
        }
        if (!json.isObject()) {
            throw Problem.badRequest("invalid_json", "the body is not a JSON object; " + EXAMPLE);
        }
        String sessionId = RequestFields.sessionId(required(json, "session_id"));
        String text = required(json, "text");
        if (text.isBlank()) {
            throw Problem.unprocessable("text", "text is blank; send what the user typed");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            throw Problem.badField(
                    "invalid_field", "text", "text has control characters in it, which nobody types; leave them out");
        }
        if (text.length() > longestText) {
            throw Problem.unprocessable("text", "text is longer than the " + longestText + " characters of one turn");
        }
        return new ChatBody(
                sessionId, text, optional(json, "language").map(RequestFields::language), speak(json.path("speak")));
    }

    private static String required(JsonNode json, String field) {
        return optional(json, field)
                .orElseThrow(() -> Problem.badField(
                        "missing_field", field, "the field \"" + field + "\" is missing; it must be a string"));
    }

    private static Optional<String> optional(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Problem.badField("invalid_field", field, "the field \"" + field + "\" must be a string");
        }
        if (!StrictText.isWhole(value.textValue())) {
            throw Problem.badField(
                    "invalid_encoding", field, "the field \"" + field + "\" has half of a surrogate pair in it");
        }
        return Optional.of(value.textValue());
    }

    private static boolean speak(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw Problem.badField("invalid_field", "speak", "the field \"speak\" must be true or false");
        }
        return value.booleanValue();
    }
}
