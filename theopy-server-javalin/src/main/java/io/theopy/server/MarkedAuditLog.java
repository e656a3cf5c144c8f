package io.theopy.server;

import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditException;
import io.theopy.audit.AuditHead;
import io.theopy.audit.AuditRecord;
import io.theopy.audit.AuditStore;
import io.theopy.server.database.Watermark;
import java.util.List;

/** An audit log whose end is noted outside of its database each time that records are safe there. Thread-safe. */
final class MarkedAuditLog implements AuditStore {
    private final AuditStore log;
    private final Watermark mark;

    MarkedAuditLog(AuditStore log, Watermark mark) {
        this.log = log;
        this.mark = mark;
    }

    @Override
    public void append(List<AuditEvent> events) {
        log.append(events);
        try {
            AuditHead head = log.head();
            mark.reached(head.last(), head.hash());
        } catch (AuditException e) {
            // They are stored; a mark that lags is as good as an older one.
        }
    }

    @Override
    public void appendSoon(List<AuditEvent> events) {
        log.appendSoon(events);
    }

    @Override
    public void removeUpTo(long sequence) {
        log.removeUpTo(sequence);
    }

    @Override
    public AuditHead head() {
        return log.head();
    }

    @Override
    public AuditHead settledHead() {
        return log.settledHead();
    }

    @Override
    public List<AuditRecord> after(long sequence, int atMost) {
        return log.after(sequence, atMost);
    }

    @Override
    public List<AuditRecord> before(long sequence, int atMost) {
        return log.before(sequence, atMost);
    }
}
