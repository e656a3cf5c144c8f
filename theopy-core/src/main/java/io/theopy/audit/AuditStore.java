package io.theopy.audit;

/** An audit log that keeps what it is given, to be read, verified and shortened. Thread-safe. */
public interface AuditStore extends AuditLog, AuditTrail {
    /**
     * Takes away the oldest records, up to and including {@code sequence}, and anchors the rest at it. Only {@link
     * AuditRetention} does this, after it has appended a record of it.
     *
     * @throws AuditException when that record is not there, or they cannot be taken away
     */
    void removeUpTo(long sequence);
}
