package io.theopy.server.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.server.terminal.Visible;
import io.theopy.server.wire.WireJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/**
 * A line of the log as a JSON object. Whatever it quotes stays within its string: line ends, control characters, what
 * steers a terminal, line separators and half surrogate pairs are written as escapes. What is said of a line beside its
 * message never takes the place of a field that every line has. Stateless but for the converter of stack traces.
 */
final class JsonLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 16_000;

    private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

    JsonLine() {
        traces.start();
    }

    String of(ILoggingEvent event) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("time", TIME.format(Instant.ofEpochMilli(event.getTimeStamp())));
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("thread", event.getThreadName());
        line.put("message", cut(String.valueOf(event.getFormattedMessage())));
        event.getMDCPropertyMap().forEach((name, value) -> put(line, name, value));
        pairs(event).forEach(pair -> put(line, pair.key, pair.value));
        if (event.getThrowableProxy() != null) {
            put(line, "error", event.getThrowableProxy().getClassName());
            put(line, "stack", traces.convert(event));
        }
        return Visible.line(WireJson.write(line));
    }

    private static List<KeyValuePair> pairs(ILoggingEvent event) {
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        return pairs == null ? List.of() : pairs;
    }

    private static void put(ObjectNode line, String name, Object value) {
        if (line.has(name)) {
            return;
        }
        if (value instanceof Long || value instanceof Integer) {
            line.put(name, ((Number) value).longValue());
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            line.put(name, number.doubleValue());
        } else if (value instanceof Boolean flag) {
            line.put(name, flag);
        } else {
            line.put(name, cut(String.valueOf(value)));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
