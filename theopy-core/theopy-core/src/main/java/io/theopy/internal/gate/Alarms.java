package io.theopy.internal.gate;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Runs something later, unless it is called off: the deadlines of turns. One thread watches the time for all turns, and
 * leaves the work to others, so that nobody's slow listener holds up another's deadline. Thread-safe.
 */
public final class Alarms implements AutoCloseable {
    private final ScheduledThreadPoolExecutor watch;
    private final Executor workers;

    /** @param workers runs what is due; the caller's to close */
    public Alarms(ThreadFactory threads, Executor workers) {
        this.watch = new ScheduledThreadPoolExecutor(1, threads);
        this.watch.setRemoveOnCancelPolicy(true);
        this.workers = workers;
    }

    /** One alarm that is set. */
    @FunctionalInterface
    interface Alarm {
        void callOff();
    }

    /** Runs {@code task} after {@code delay}. */
    Alarm after(Duration delay, Runnable task) {
        try {
            ScheduledFuture<?> due = watch.schedule(() -> hand(task), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> due.cancel(false);
        } catch (RejectedExecutionException e) {
            // Closed: turns are being ended anyway.
            return () -> {};
        }
    }

    private void hand(Runnable task) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            // The workers are closing, or there is no thread to be had, but who waits for the turn still wants to know.
            task.run();
        }
    }

    /** Sets no more; what is set still comes, so that nobody waits for ever for a turn whose engine hangs. */
    @Override
    public void close() {
        watch.shutdown();
    }
}
