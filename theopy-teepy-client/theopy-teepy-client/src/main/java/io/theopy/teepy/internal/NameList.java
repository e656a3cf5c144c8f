package io.theopy.teepy.internal;

import io.theopy.meaning.DirectoryEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One list of names, kept fresh in the background. Readers get the last good list at once; only for the very first one,
 * and for one that a write of ours has changed, they wait a little. The same instance comes back until a name changes.
 * Thread-safe.
 */
final class NameList {
    private static final Logger LOG = LoggerFactory.getLogger(NameList.class);
    private static final Duration PATIENCE_FOR_FIRST = Duration.ofSeconds(2);
    private static final Duration PATIENCE_FOR_CHANGED = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final String what;
    private final Supplier<Optional<List<DirectoryEntry>>> source;
    private final Executor background;
    private final long refreshNanos;

    // Guarded by this.
    private List<DirectoryEntry> entries = List.of();
    private CompletableFuture<@Nullable Void> loading = CompletableFuture.completedFuture(null);
    private boolean failing;
    private long version;
    private long loadedVersion = -1;
    private long loadingVersion = -1;
    private long triedAt;

    NameList(String what, Supplier<Optional<List<DirectoryEntry>>> source, Executor background, Duration refresh) {
        this.what = what;
        this.source = source;
        this.background = background;
        this.refreshNanos = refresh.toNanos();
    }

    List<DirectoryEntry> entries() {
        CompletableFuture<@Nullable Void> running;
        Duration patience;
        synchronized (this) {
            long age = System.nanoTime() - triedAt;
            boolean changed = loadedVersion < version;
            boolean due = failing ? age >= PAUSE_AFTER_FAILURE.toNanos() : changed || age >= refreshNanos;
            if (due) {
                load();
            }
            Duration wait = loadedVersion < 0 ? PATIENCE_FOR_FIRST : PATIENCE_FOR_CHANGED;
            patience = changed && !failing ? wait : Duration.ZERO;
            running = loading;
        }
        await(running, patience);
        synchronized (this) {
            return entries;
        }
    }

    /** Says that the list may have changed, and starts to read it again. */
    synchronized void changed() {
        version++;
        load();
    }

    /** Starts to read, after what is being read already, unless that will be new enough. */
    private synchronized void load() {
        if (!loading.isDone() && loadingVersion >= version) {
            return;
        }
        triedAt = System.nanoTime();
        loadingVersion = version;
        long asOf = version;
        try {
            loading = loading.exceptionally(problem -> null).thenRunAsync(() -> read(asOf), background);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} are not read any more: closed", what);
        }
    }

    private void read(long asOf) {
        Optional<List<DirectoryEntry>> read = Optional.empty();
        try {
            read = source.get();
        } finally {
            arrived(read, asOf);
        }
    }

    private synchronized void arrived(Optional<List<DirectoryEntry>> read, long asOf) {
        if (read.isEmpty()) {
            if (!failing) {
                LOG.warn("Teepy's {} cannot be read; the last known {} stay in use", what, entries.size());
            }
            failing = true;
            return;
        }
        if (failing) {
            LOG.info("Teepy's {} can be read again", what);
        }
        failing = false;
        loadedVersion = asOf;
        if (!read.get().equals(entries)) {
            entries = read.get();
        }
    }

    private static void await(CompletableFuture<@Nullable Void> running, Duration patience) {
        if (patience.isZero()) {
            return;
        }
        try {
            running.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("names are late; going on with the last known");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
