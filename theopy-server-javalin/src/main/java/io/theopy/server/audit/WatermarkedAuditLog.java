package io.theopy.server.audit;

import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditException;
import io.theopy.audit.AuditHead;
import io.theopy.audit.AuditRecord;
import io.theopy.audit.AuditStore;
import io.theopy.server.database.sqlite.Watermark;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An audit log whose end is noted outside of its database each time that records are safe there. Thread-safe. */
public final class WatermarkedAuditLog implements AuditStore {
    private static final Logger LOG = LoggerFactory.getLogger(WatermarkedAuditLog.class);

    private final AuditStore log;
    private final Watermark mark;
    /** What a loss of power could still take must not be noted, so nothing is appended between a sync and its mark. */
    private final ReentrantLock turn = new ReentrantLock(true);

    public WatermarkedAuditLog(AuditStore log, Watermark mark) {
        this.log = log;
        this.mark = mark;
    }

    @Override
    public void append(List<AuditEvent> events) {
        turn.lock();
        try {
            log.append(events);
            note();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void appendSoon(List<AuditEvent> events) {
        turn.lock();
        try {
            log.appendSoon(events);
        } finally {
            turn.unlock();
        }
    }

    /** Of a log that can't be read right now nothing is noted: a mark that lags is as good as an older one. */
    private void note() {
        try {
            AuditHead head = log.head();
            mark.reached(head.last(), head.hash());
        } catch (AuditException e) {
            LOG.debug("the mark lags: {}", e.getMessage());
        }
    }

    @Override
    public void removeUpTo(long sequence) {
        log.removeUpTo(sequence);
    }

    @Override
    public void eraseWords(List<Long> sequences) {
        log.eraseWords(sequences);
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
