package io.theopy.action.outbox;

import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditException;
import io.theopy.audit.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An audit log that can be away, and that can keep its callers waiting, as a database does. */
final class StubbornAuditLog implements AuditLog {
    private final List<String> stored = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean away;
    private volatile CountDownLatch entered = new CountDownLatch(0);
    private volatile CountDownLatch released = new CountDownLatch(0);

    @Override
    public void append(List<AuditEvent> events) {
        attempts.incrementAndGet();
        entered.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new AuditException("interrupted", e);
        }
        if (away) {
            throw new AuditException("the database is away");
        }
        synchronized (stored) {
            events.forEach(event -> stored.add(event.requestId()));
        }
    }

    void away(boolean isAway) {
        away = isAway;
    }

    /** The next attempts wait until they are released. */
    void block() {
        entered = new CountDownLatch(1);
        released = new CountDownLatch(1);
    }

    void awaitCaller() throws InterruptedException {
        entered.await();
    }

    void release() {
        released.countDown();
    }

    int attempts() {
        return attempts.get();
    }

    /** The request ids of what is stored, in order. */
    List<String> stored() {
        synchronized (stored) {
            return List.copyOf(stored);
        }
    }
}
