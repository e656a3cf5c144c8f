package io.theopy.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Loads models at the same time, as each takes seconds. Closing waits for what is still being loaded. */
final class ParallelLoading implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "loading");
        thread.setDaemon(true);
        return thread;
    });

    <T> CompletableFuture<T> begin(Supplier<T> load) {
        return CompletableFuture.supplyAsync(load, workers);
    }

    /** What was loaded; what went wrong is thrown as it is. */
    static <T> T await(CompletableFuture<T> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
