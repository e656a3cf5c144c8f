package io.theopy.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Writes an event as one JSON object: always the same fields in the same order, ASCII only, so that no database and no
 * editor has a reason to change a byte of it. Values that are too long are cut and say so.
 */
final class EventJson {
    private static final String FIRST_FIELD = "{\"at\":\"";
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_ARGUMENTS = 50;
    private static final String CUT = "...[cut]";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EventJson() {}

    /** With a salt of its own, so that nobody can find out by trying what was erased. */
    static String write(AuditEvent event) {
        return write(event, UUID.randomUUID().toString());
    }

    static String write(AuditEvent event, String salt) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("at", TIME.format(event.at().truncatedTo(ChronoUnit.MICROS)));
            json.writeStringField("kind", event.kind().name());
            id(json, "request_id", event.requestId());
            id(json, "turn_id", event.turnId());
            id(json, "session_id", event.sessionId());
            id(json, "caller_id", event.callerId());
            id(json, "intent", event.intent());
            confidence(json, event);
            text(json, "call", event.call());
            id(json, "key", event.key());
            text(json, "result", event.result());
            json.writeNumberField("duration_us", micros(event.duration()));
            words(json, event, salt);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("text can always be written to memory", e);
        }
        return text.toString();
    }

    /** An identifier as it is written, in its quotes. */
    static String id(String value) {
        StringWriter text = new StringWriter(64);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeString(cutId(value));
        } catch (IOException e) {
            throw new UncheckedIOException("text can always be written to memory", e);
        }
        return text.toString();
    }

    /** An identifier no longer than one may be. */
    static String cutId(String value) {
        return cut(value, LONGEST_ID);
    }

    /**
     * When the event of that record happened.
     *
     * @throws AuditException when it does not say so, because it was altered
     */
    static Instant at(AuditRecord record) {
        String json = record.event();
        int end = json.indexOf('"', FIRST_FIELD.length());
        try {
            return Instant.parse(
                    json.startsWith(FIRST_FIELD) && end > 0 ? json.substring(FIRST_FIELD.length(), end) : "");
        } catch (DateTimeParseException e) {
            throw new AuditException(
                    "record " + record.sequence()
                            + " does not begin with its time, so it was altered: verify the audit log",
                    e);
        }
    }

    /** What people said or were told, which can be erased: {@link AuditWords}. The last field. */
    private static void words(JsonGenerator json, AuditEvent event, String salt) throws IOException {
        json.writeObjectFieldStart("words");
        json.writeStringField("salt", salt);
        arguments(json, event.arguments());
        text(json, "question", event.question());
        text(json, "answer", event.answer());
        json.writeEndObject();
    }

    private static void arguments(JsonGenerator json, Map<String, String> arguments) throws IOException {
        json.writeObjectFieldStart("arguments");
        int left = MOST_ARGUMENTS;
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            if (left-- == 0) {
                json.writeStringField(CUT, arguments.size() - MOST_ARGUMENTS + " more");
                break;
            }
            json.writeStringField(cut(argument.getKey(), LONGEST_ID), cut(argument.getValue(), LONGEST_TEXT));
        }
        json.writeEndObject();
    }

    private static void confidence(JsonGenerator json, AuditEvent event) throws IOException {
        double confidence = event.confidence().orElse(Double.NaN);
        if (Double.isFinite(confidence)) {
            json.writeNumberField("confidence", Math.round(confidence * 10_000) / 10_000.0);
        } else {
            json.writeNullField("confidence");
        }
    }

    private static void id(JsonGenerator json, String name, String value) throws IOException {
        json.writeStringField(name, cut(value, LONGEST_ID));
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        json.writeStringField(name, cut(value, LONGEST_TEXT));
    }

    private static String cut(String value, int longest) {
        return wellFormed(value.length() <= longest ? value : value.substring(0, longest - CUT.length()) + CUT);
    }

    /** Half a surrogate pair is no character; readers of JSON refuse it. */
    private static String wellFormed(String value) {
        if (value.codePoints().noneMatch(EventJson::isHalf)) {
            return value;
        }
        StringBuilder whole = new StringBuilder(value.length());
        value.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? 0xFFFD : c));
        return whole.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static long micros(Duration duration) {
        return TimeUnit.NANOSECONDS.toMicros(TimeUnit.NANOSECONDS.convert(duration));
    }
}
