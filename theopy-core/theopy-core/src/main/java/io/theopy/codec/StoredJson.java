package io.theopy.codec;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * JSON as it is stored, and its fields. Rules for its future: fields are only ever added, absent ones mean what they meant
 * before there were any, unknown ones are passed over. ASCII only, so that any text can be stored in any database; numbers
 * keep their digits. Whatever can't be read or written is an {@link IllegalArgumentException}. Stateless.
 */
public final class StoredJson {
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

    private StoredJson() {}

    /** A new object, to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** @throws IllegalArgumentException when it is nested too deeply to be read again */
    public static String write(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this cannot be stored as JSON: send it less deeply nested", e);
        }
    }

    /** @throws IllegalArgumentException when it is no JSON, or none that {@link #write} could have written */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /** The text of a field that has to be there. */
    public static String string(JsonNode json, String field) {
        return text(json.required(field), field);
    }

    /** The text of {@code value}, which is called {@code what} in messages. */
    public static String text(JsonNode value, String what) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException(what + " is no string");
        }
        return value.textValue();
    }

    /** The text of a field that may be absent or null. */
    public static Optional<String> optionalString(JsonNode json, String field) {
        return json.hasNonNull(field) ? Optional.of(string(json, field)) : Optional.empty();
    }

    /** The truth of a field that has to be there. */
    public static boolean bool(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException(field + " is neither true nor false");
        }
        return value.booleanValue();
    }

    /** The whole number of a field that has to be there. */
    public static long number(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(field + " is no whole number");
        }
        return value.longValue();
    }

    /** The moment of a field that has to be there, as {@link Instant#toString} writes it. */
    public static Instant instant(JsonNode json, String field) {
        try {
            return Instant.parse(string(json, field));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " is no moment", e);
        }
    }

    /** The length of time of a field that has to be there, as {@link Duration#toString} writes it. */
    public static Duration duration(JsonNode json, String field) {
        try {
            return Duration.parse(string(json, field));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " is no length of time", e);
        }
    }
}
