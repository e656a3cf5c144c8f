package io.theopy.action.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events to the audit log, in order, and keeps those that it could not take until it can. As long as some are
 * kept, nothing may be written to the ERP, so that no write goes without its record. One caller at a time appends, for
 * all who came meanwhile; a log that fails is left alone for a second, in which events are only kept. So a log that is
 * away holds up one caller, never all. Thread-safe.
 */
public final class AuditWriter implements AutoCloseable {
    static final int MOST_KEPT = 10_000;
    private static final String KEPT = "theopy.audit.kept";
    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);
    /** Room that only writes may take: those that were under way when the log failed. */
    private static final int MORE_FOR_WRITES = 1_000;

    private static final int AT_ONCE = 500;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AuditLog log;
    private final MeterRegistry meters;
    private final LongSupplier nanoTime;

    private record Kept(AuditEvent event, boolean durableNow) {}

    private final Deque<Kept> kept = new ArrayDeque<>();
    private long count;
    private long stored;
    private boolean appending;
    private long began;
    private boolean failing;
    private long failed;
    private int waiting;

    public AuditWriter(AuditLog log, MeterRegistry meters) {
        this(log, meters, System::nanoTime);
    }

    AuditWriter(AuditLog log, MeterRegistry meters, LongSupplier nanoTime) {
        this.log = log;
        this.meters = meters;
        this.nanoTime = nanoTime;
        watch();
    }

    /** Shows how many records are kept back. The newest writer is shown: a pipeline that was put together anew has its own. */
    private void watch() {
        meters.find(KEPT).gauges().forEach(meters::remove);
        Gauge.builder(KEPT, this, AuditWriter::keptBack).register(meters);
    }

    private synchronized int keptBack() {
        return kept.size();
    }

    /**
     * Stores {@code event}, after those that could not be stored before. Never throws for a broken log.
     *
     * @return whether it is durable now; otherwise it is kept and stored later, unless this process dies before
     */
    public boolean add(AuditEvent event) {
        return add(new Kept(event, true));
    }

    /**
     * The same for what a later record will make safe from a loss of power, too.
     *
     * @return whether it survives this process now
     */
    public boolean addSoon(AuditEvent event) {
        return add(new Kept(event, false));
    }

    private boolean add(Kept added) {
        AuditEvent event = added.event();
        long sequence;
        synchronized (this) {
            if (kept.size() >= MOST_KEPT + (event.key().isEmpty() ? 0 : MORE_FOR_WRITES)) {
                LOG.error(
                        "the audit log has been failing for {} records; the {} of turn {} is lost",
                        kept.size(),
                        event.kind(),
                        event.turnId());
                return false;
            }
            kept.add(added);
            sequence = ++count;
        }
        return store(sequence);
    }

    /** Whether all is accounted for so far. Tries again what was kept, unless that failed within the last second. */
    public boolean isUpToDate() {
        long newest;
        synchronized (this) {
            newest = count;
        }
        return store(newest);
    }

    /**
     * Tries once more, now, what was kept.
     *
     * @return whether all is accounted for
     */
    public boolean flush() {
        long newest;
        synchronized (this) {
            failing = false;
            newest = count;
        }
        return store(newest);
    }

    /** Tries once more what was kept; what then cannot be stored is lost. */
    @Override
    public void close() {
        if (!flush()) {
            synchronized (this) {
                LOG.error("{} records are lost because the audit log does not take them", kept.size());
            }
        }
    }

    /** Whether all up to {@code sequence} are stored, if need be by this caller. */
    private boolean store(long sequence) {
        List<Kept> batch = claim(sequence);
        while (!batch.isEmpty()) {
            boolean taken = false;
            try {
                taken = append(batch);
            } finally {
                conclude(taken ? batch.size() : 0);
            }
            batch = claim(sequence);
        }
        return isStored(sequence);
    }

    private synchronized boolean isStored(long sequence) {
        return stored >= sequence;
    }

    /**
     * What this caller has to append next; nothing when that is somebody else's, or has to wait. Whoever has a record of
     * their own stored goes on with those that nobody waits for.
     */
    private synchronized List<Kept> claim(long sequence) {
        try {
            awaitOthers(sequence);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        boolean paused = failing && nanoTime.getAsLong() - failed < PAUSE_NANOS;
        if (appending || paused || kept.isEmpty() || (stored >= sequence && waiting > 0)) {
            return List.of();
        }
        appending = true;
        began = nanoTime.getAsLong();
        return kept.stream().limit(AT_ONCE).toList();
    }

    /** While the log works, another caller is done soon; nobody waits for one that is late, or that tries a broken log. */
    private synchronized void awaitOthers(long sequence) throws InterruptedException {
        while (appending && !failing && stored < sequence) {
            long left = PATIENCE_NANOS - (nanoTime.getAsLong() - began);
            if (left <= 0) {
                return;
            }
            waiting++;
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } finally {
                waiting--;
            }
        }
    }

    private synchronized void conclude(int taken) {
        for (int i = 0; i < taken; i++) {
            kept.remove();
        }
        stored += taken;
        failing = taken == 0;
        failed = nanoTime.getAsLong();
        appending = false;
        notifyAll();
    }

    private boolean append(List<Kept> batch) {
        List<AuditEvent> events = batch.stream().map(Kept::event).toList();
        try {
            if (batch.stream().anyMatch(Kept::durableNow)) {
                log.append(events);
            } else {
                log.appendSoon(events);
            }
            return true;
        } catch (RuntimeException e) {
            meters.counter("theopy.audit.failures").increment();
            LOG.error("the audit log does not take records: {}. Writes wait until it does.", e.getMessage());
            return false;
        }
    }
}
