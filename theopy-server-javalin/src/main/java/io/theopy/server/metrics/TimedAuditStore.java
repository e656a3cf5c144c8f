package io.theopy.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditHead;
import io.theopy.audit.AuditRecord;
import io.theopy.audit.AuditStore;
import java.util.List;

/** An audit log whose calls are timed, under {@code theopy.audit}. Thread-safe. */
public final class TimedAuditStore implements AuditStore {
    private final AuditStore log;
    private final Timing timing;

    public TimedAuditStore(AuditStore log, MeterRegistry registry) {
        this.log = log;
        this.timing = new Timing(registry, "theopy.audit");
    }

    @Override
    public void append(List<AuditEvent> events) {
        timing.of("append", () -> log.append(events));
    }

    @Override
    public void appendSoon(List<AuditEvent> events) {
        timing.of("append_soon", () -> log.appendSoon(events));
    }

    @Override
    public void removeUpTo(long sequence) {
        timing.of("remove", () -> log.removeUpTo(sequence));
    }

    @Override
    public void eraseWords(List<Long> sequences) {
        timing.of("erase", () -> log.eraseWords(sequences));
    }

    @Override
    public AuditHead head() {
        return timing.of("read", log::head);
    }

    @Override
    public AuditHead settledHead() {
        return timing.of("read", log::settledHead);
    }

    @Override
    public List<AuditRecord> after(long sequence, int atMost) {
        return timing.of("read", () -> log.after(sequence, atMost));
    }

    @Override
    public List<AuditRecord> before(long sequence, int atMost) {
        return timing.of("read", () -> log.before(sequence, atMost));
    }
}
