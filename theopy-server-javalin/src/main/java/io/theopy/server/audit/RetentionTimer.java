package io.theopy.server.audit;

import io.theopy.audit.AuditException;
import io.theopy.audit.AuditRetention;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shortens the audit log every hour, and does what else is to be forgotten. */
public final class RetentionTimer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionTimer.class);
    private static final long MINUTES_BETWEEN = 60;

    private final AuditRetention retention;
    private final Runnable more;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "audit-retention");
        thread.setDaemon(true);
        return thread;
    });

    private RetentionTimer(AuditRetention retention, Runnable more) {
        this.retention = retention;
        this.more = more;
    }

    public static RetentionTimer start(AuditRetention retention) {
        return start(retention, () -> {});
    }

    /** @param more what else to forget, after the audit log each time */
    public static RetentionTimer start(AuditRetention retention, Runnable more) {
        RetentionTimer started = new RetentionTimer(retention, more);
        var unused = started.timer.scheduleWithFixedDelay(started::forget, 2, MINUTES_BETWEEN, TimeUnit.MINUTES);
        return started;
    }

    /** Once, now; what fails is tried again in an hour. */
    void shorten() {
        try {
            retention.run();
        } catch (AuditException e) {
            LOG.error("the audit log was not shortened, and will be tried again: {}", e.getMessage());
        } catch (RuntimeException e) {
            // Whatever it is: a timer whose work throws never works again.
            LOG.error("the audit log was not shortened, and will be tried again", e);
        }
    }

    private void forget() {
        shorten();
        try {
            more.run();
        } catch (RuntimeException e) {
            LOG.error("not all was forgotten, and it will be tried again", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
