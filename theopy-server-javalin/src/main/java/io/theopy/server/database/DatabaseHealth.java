package io.theopy.server.database;

import io.theopy.store.NoConnectionException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tracks whether the database works. Once it failed, nobody waits for it until a probe, tried each second, has got
 * through: so a database that hangs holds up one call, not every one. Thread-safe.
 */
public final class DatabaseHealth implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);
    private static final long PAUSE_MILLIS = 1_000;

    /** Something that throws when the database is not well. */
    @FunctionalInterface
    public interface Check {
        void run() throws SQLException;
    }

    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private final Semaphore look = new Semaphore(0);
    private final Thread thread;
    private final Check watch;
    private final Check probe;
    private volatile boolean closed;

    /**
     * @param watch what costs nothing, each second and before each change
     * @param probe what shows that the database can be read and changed again
     */
    DatabaseHealth(Check watch, Check probe) {
        this.watch = watch;
        this.probe = probe;
        this.thread = new Thread(this::loop, "database-health");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** What is wrong and what to do about it; empty while the database works. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    /** @throws NoConnectionException while the database does not work */
    void require() throws NoConnectionException {
        String reason = trouble.get();
        if (reason != null) {
            throw new NoConnectionException("the database is in trouble: " + reason);
        }
    }

    /** The same before a change. */
    void requireForChange() throws SQLException {
        require();
        watched();
    }

    /** Takes note of what went wrong, if it is the database's fault. */
    void failed(SQLException e) {
        if (DatabaseTrouble.isTrouble(e)) {
            inTrouble(DatabaseTrouble.remedy(e));
            look.release();
        }
    }

    private void inTrouble(String reason) {
        String before = trouble.getAndSet(reason);
        if (!reason.equals(before)) {
            LOG.error("the database is in trouble, and nothing is written meanwhile: {}", reason);
        }
    }

    private void watched() throws SQLException {
        try {
            watch.run();
        } catch (SQLException e) {
            failed(e);
            throw e;
        }
    }

    private void loop() {
        while (!closed) {
            try {
                var unused = look.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                look.drainPermits();
                checkOnce();
            } catch (InterruptedException e) {
                LOG.debug("the watch over the database was woken by an interrupt");
            }
        }
    }

    private void checkOnce() throws InterruptedException {
        String before = trouble.get();
        try {
            watch.run();
            if (before != null && !closed) {
                probe.run();
                if (trouble.compareAndSet(before, null)) {
                    LOG.info("the database works again");
                }
            }
        } catch (Error e) {
            // Without this thread nothing heals.
            LOG.error("the watch over the database breaks, and goes on", e);
        } catch (SQLException | RuntimeException e) {
            if (!closed) {
                inTrouble(DatabaseTrouble.remedy(e));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
