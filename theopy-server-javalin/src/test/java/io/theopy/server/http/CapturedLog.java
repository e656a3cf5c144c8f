package io.theopy.server.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.log.LineEncoder;
import io.theopy.server.wire.WireJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** All that is logged while this is open, as it would be written. */
final class CapturedLog implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("io.theopy");
    private final Level before = own.getLevel();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    CapturedLog() {
        LineEncoder encoder = new LineEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.start();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        root.addAppender(appender);
        own.setLevel(Level.DEBUG);
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    List<JsonNode> lines() {
        return text().lines().map(CapturedLog::json).toList();
    }

    List<JsonNode> lines(String message) {
        return lines().stream()
                .filter(line -> line.path("message").asText().equals(message))
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return WireJson.parse(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    @Override
    public void close() {
        own.setLevel(before);
        root.detachAppender(appender);
        appender.stop();
    }
}
