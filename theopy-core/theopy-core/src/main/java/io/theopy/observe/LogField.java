package io.theopy.observe;

import java.util.Locale;

/** The fields that lines of the log have in common, whoever writes them. */
public enum LogField {
    REQUEST_ID,
    TRACE_ID,
    TURN_ID,
    SESSION_ID,
    USER_ID,
    STAGE,
    ENGINE,
    OUTCOME,
    DURATION_MS;

    /** The name in the log: {@code request_id}, {@code duration_ms}, ... */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
