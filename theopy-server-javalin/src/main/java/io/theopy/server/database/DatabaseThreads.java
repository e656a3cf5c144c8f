package io.theopy.server.database;

import io.theopy.store.NoConnectionException;
import io.theopy.store.SqlDatabase.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A pool of threads that run database calls, so that a caller waits no longer than a limit even when the driver hangs.
 * First come, first served. Thread-safe.
 */
final class DatabaseThreads implements AutoCloseable {
    /** A call of a database that is given work. */
    @FunctionalInterface
    interface Call<T> {
        T make(Work<T> work) throws SQLException;
    }

    private enum Fate {
        WAITING,
        STARTED,
        GIVEN_UP
    }

    private final ExecutorService threads;
    private final Duration limit;
    private final Consumer<Connection> throwAway;

    /**
     * @param threads how many use the database at once; no more than it has connections
     * @param limit how long anybody waits, queueing included
     * @param throwAway is given a connection that is still busy at the limit, to end what it does and never use it again
     */
    DatabaseThreads(String name, int threads, Duration limit, Consumer<Connection> throwAway) {
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        this.limit = limit;
        this.throwAway = throwAway;
    }

    <T> T run(Call<T> call, Work<T> work) throws SQLException {
        AtomicReference<Fate> fate = new AtomicReference<>(Fate.WAITING);
        AtomicReference<@Nullable Connection> busy = new AtomicReference<>();
        Future<T> result = submit(() -> {
            if (!fate.compareAndSet(Fate.WAITING, Fate.STARTED)) {
                throw new NoConnectionException("nobody waits for it any more");
            }
            return call.make(connection -> {
                busy.set(connection);
                try {
                    return work.on(connection);
                } finally {
                    // What is left is the commit: it is not cut short, but the caller goes.
                    busy.set(null);
                }
            });
        });
        try {
            return await(result);
        } catch (TimeoutException e) {
            if (fate.compareAndSet(Fate.WAITING, Fate.GIVEN_UP)) {
                throw new NoConnectionException("the database is still busy after " + limit.toMillis() + " ms");
            }
            Connection hanging = busy.get();
            if (hanging != null) {
                throwAway.accept(hanging);
            }
            throw new SQLTimeoutException("it did not answer within " + limit.toMillis()
                    + " ms: see whether its disk, its server or the network hangs");
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private <T> Future<T> submit(Callable<T> task) throws NoConnectionException {
        try {
            return threads.submit(task);
        } catch (RejectedExecutionException e) {
            throw new NoConnectionException("the database is closed");
        }
    }

    /** An interrupt does not make a commit uncertain: it is kept for later. */
    private <T> T await(Future<T> result) throws TimeoutException, ExecutionException {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SQLException failure(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getCause());
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
