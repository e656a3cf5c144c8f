package io.theopy.audit;

import java.util.List;

/** Keeps a record of what was decided, sent and done; records can only be appended. Thread-safe. */
public interface AuditLog {
    /** Keeps nothing. */
    AuditLog NONE = events -> {};

    /**
     * Appends {@code events} in this order, all or none; they are durable when it returns.
     *
     * @throws AuditException when they cannot be stored
     */
    void append(List<AuditEvent> events);

    /**
     * The same, but a loss of power may take them until the next {@link #append} returned; the end of the process may
     * not.
     */
    default void appendSoon(List<AuditEvent> events) {
        append(events);
    }
}
