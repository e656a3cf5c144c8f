package io.theopy.observe;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What lines of the log are about, for as long as a thread works for it: kept in SLF4J's MDC, and as it was before once
 * this is closed. For one thread, which closes what it opened.
 */
public final class LogLabels implements AutoCloseable {
    private final Map<String, @Nullable String> before = new HashMap<>();

    private LogLabels() {}

    /** Adds {@code labels} to those that are there; an empty value adds none. */
    public static LogLabels open(Map<LogField, String> labels) {
        LogLabels opened = new LogLabels();
        labels.forEach((field, value) -> {
            if (!value.isEmpty()) {
                opened.before.put(field.label(), MDC.get(field.label()));
                MDC.put(field.label(), value);
            }
        });
        return opened;
    }

    @Override
    public void close() {
        before.forEach((label, value) -> {
            if (value == null) {
                MDC.remove(label);
            } else {
                MDC.put(label, value);
            }
        });
    }
}
