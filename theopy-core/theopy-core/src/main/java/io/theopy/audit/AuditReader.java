package io.theopy.audit;

import java.util.List;

/** Reads the audit log, record by record. Thread-safe; what is appended meanwhile may or may not be seen. */
public interface AuditReader {
    /** @throws AuditException when it cannot be read */
    AuditHead head();

    /**
     * The records behind {@code sequence}, the oldest first.
     *
     * @param atMost how many at once
     * @throws AuditException when they cannot be read
     */
    List<AuditRecord> after(long sequence, int atMost);

    /**
     * The records before {@code sequence}, the newest first.
     *
     * @param atMost how many at once
     * @throws AuditException when they cannot be read
     */
    List<AuditRecord> before(long sequence, int atMost);
}
