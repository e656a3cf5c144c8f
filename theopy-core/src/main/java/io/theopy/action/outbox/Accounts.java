package io.theopy.action.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the audit log could not take, in order, until it can; meanwhile nothing may be written, so that no write
 * goes unaccounted. Thread-safe.
 */
public final class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final int MOST_KEPT = 10_000;

    private final AuditLog log;
    private final MeterRegistry meters;
    private final Deque<AuditEvent> kept = new ArrayDeque<>();

    public Accounts(AuditLog log, MeterRegistry meters) {
        this.log = log;
        this.meters = meters;
    }

    /** Stores {@code event}, after those that could not be stored before. Never throws for a broken log. */
    public void add(AuditEvent event) {
        if (inOrder() && tryAppend(List.of(event))) {
            return;
        }
        synchronized (kept) {
            if (kept.size() < MOST_KEPT) {
                kept.add(event);
            } else {
                LOG.error("the audit log has been failing for {} records; this one is lost: {}", MOST_KEPT, event);
            }
        }
    }

    /** Whether all is accounted for so far. Tries again what was kept. */
    public boolean inOrder() {
        synchronized (kept) {
            if (kept.isEmpty()) {
                return true;
            }
            if (!tryAppend(new ArrayList<>(kept))) {
                return false;
            }
            kept.clear();
            return true;
        }
    }

    private boolean tryAppend(List<AuditEvent> events) {
        try {
            log.append(events);
            return true;
        } catch (RuntimeException e) {
            meters.counter("theopy.audit.failures").increment();
            LOG.error("the audit log does not take records: {}. Writes wait until it does.", e.getMessage());
            return false;
        }
    }
}
