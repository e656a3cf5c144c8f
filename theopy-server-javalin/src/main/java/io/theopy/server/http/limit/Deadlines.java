package io.theopy.server.http.limit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs the timeouts of requests and responses, so that none takes for ever. Thread-safe. */
public final class Deadlines implements AutoCloseable {
    private static final long SHORTEST_MILLIS = 20;

    private final ScheduledThreadPoolExecutor timer;
    private final Executor workers;

    /** @param workers do what is to be done when the time is over */
    public Deadlines(Executor workers) {
        this.workers = workers;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "http-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Asks {@code left} how much time is left, and again when that is over, until it is {@code done}. It is for
     * {@code left} to end what has none.
     */
    public void watch(Supplier<Duration> left, CompletableFuture<?> done) {
        AtomicReference<Future<?>> next = new AtomicReference<>();
        look(left, done, next);
        done.whenComplete((nothing, error) -> {
            Future<?> waiting = next.get();
            if (waiting != null) {
                waiting.cancel(false);
            }
        });
    }

    private void look(Supplier<Duration> left, CompletableFuture<?> done, AtomicReference<Future<?>> next) {
        Duration rest = left.get();
        if (!done.isDone()) {
            next.set(timer.schedule(
                    () -> workers.execute(() -> look(left, done, next)),
                    Math.max(SHORTEST_MILLIS, rest.toMillis()),
                    TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
