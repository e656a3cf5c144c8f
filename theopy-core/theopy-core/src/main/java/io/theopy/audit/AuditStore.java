package io.theopy.audit;

import java.util.List;

/** An audit log that keeps what it is given, to be read, verified and shortened. Thread-safe. */
public interface AuditStore extends AuditLog, AuditReader {
    /**
     * The head, when no append of this process is under way: what a database shows to readers may not be in its file
     * yet, and is gone if the process is killed. For what is written down elsewhere.
     *
     * @throws AuditException when it cannot be read
     */
    default AuditHead settledHead() {
        return head();
    }

    /**
     * Takes away the oldest records, up to and including {@code sequence}, and anchors the rest at it. Only {@link
     * AuditRetention} does this, after it has appended a record of it.
     *
     * @throws AuditException when that record is not there, or they cannot be taken away
     */
    void removeUpTo(long sequence);

    /**
     * Takes the words out of the records of those {@code sequences}; their hashes stay. Only {@link AuditErasure} does
     * this, after it has appended a record of it.
     *
     * @throws AuditException when they cannot be changed
     */
    void eraseWords(List<Long> sequences);
}
