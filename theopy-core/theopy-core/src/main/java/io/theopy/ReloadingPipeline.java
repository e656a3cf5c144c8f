package io.theopy;

import io.theopy.intent.CatalogException;
import io.theopy.intent.IntentCatalog;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pipeline whose catalogue file may be edited while it serves. A changed file is validated, trained on and swapped in
 * between two turns; a broken one is logged with file and line, and the old catalogue keeps serving. Turns under way end
 * with the catalogue that they began with, however long they take; the pipeline that serves them is closed after that.
 * Thread-safe.
 */
public final class ReloadingPipeline implements Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadingPipeline.class);

    private final Path file;
    private final Function<IntentCatalog, Pipeline> make;
    private volatile Generation current;
    private final Set<Generation> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watcher;
    private Map<Path, FileTime> seen;
    private boolean closed;

    private ReloadingPipeline(Path file, Function<IntentCatalog, Pipeline> make, Duration every) {
        this.file = file.toAbsolutePath();
        this.make = make;
        this.seen = files();
        this.current = generation(IntentCatalog.load(this.file));
        this.watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "theopy-catalog-watch");
            thread.setDaemon(true);
            return thread;
        });
        watcher.scheduleWithFixedDelay(
                this::reloadIfChanged, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Serves {@code file} and looks for changes to it, and to the YAML files beside and below it, once in a while.
     *
     * @param make builds a pipeline for a catalogue; memory and executor should be shared between the pipelines it makes
     * @param every how often to look
     * @throws CatalogException when the file is not valid to begin with
     */
    public static ReloadingPipeline watching(Path file, Duration every, Function<IntentCatalog, Pipeline> make) {
        return new ReloadingPipeline(file, make, every);
    }

    /** Looks for changes now. Whether a new catalogue serves from here on; a broken one is logged. */
    public synchronized boolean reloadIfChanged() {
        Map<Path, FileTime> now = files();
        if (closed || now.equals(seen)) {
            return false;
        }
        seen = now;
        try {
            Generation before = current;
            current = generation(IntentCatalog.load(file));
            if (before.retire()) {
                closeLater(before);
            }
            LOG.info("the catalogue {} was changed and serves from now on", file.getFileName());
            return true;
        } catch (CatalogException e) {
            LOG.error("the changed catalogue is refused, the old one keeps serving: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("no pipeline can be made of the changed catalogue, the old one keeps serving", e);
        }
        return false;
    }

    private Generation generation(IntentCatalog catalog) {
        Generation made = new Generation(make.apply(catalog));
        open.add(made);
        return made;
    }

    /** Not on this thread: it may be one of the workers that closing waits for. */
    private void closeLater(Generation over) {
        Thread closing = new Thread(
                () -> {
                    over.closeInPeace();
                    open.remove(over);
                },
                "theopy-catalog-retired");
        closing.setDaemon(true);
        closing.start();
    }

    /** The one that serves, claimed for one turn. */
    private Generation claim() {
        while (true) {
            Generation serving = current;
            if (serving.enter()) {
                return serving;
            }
            // Another took its place in this moment.
            Thread.onSpinWait();
        }
    }

    private void leave(Generation claimed) {
        if (claimed.leave()) {
            closeLater(claimed);
        }
    }

    @Override
    public TurnResult run(TurnRequest request) {
        Generation serving = claim();
        try {
            return serving.pipeline().run(request);
        } finally {
            leave(serving);
        }
    }

    @Override
    public TurnHandle start(TurnRequest request, TurnListener listener) {
        Generation serving = claim();
        try {
            TurnHandle turn = serving.pipeline().start(request, listener);
            turn.result().whenComplete((result, failure) -> leave(serving));
            return turn;
        } catch (RuntimeException | Error e) {
            leave(serving);
            throw e;
        }
    }

    @Override
    public IntentCatalog catalog() {
        return current.pipeline().catalog();
    }

    @Override
    public synchronized void close() {
        closed = true;
        watcher.shutdownNow();
        open.forEach(Generation::close);
    }

    private Map<Path, FileTime> files() {
        Map<Path, FileTime> times = new TreeMap<>();
        Path folder = file.getParent();
        if (folder == null) {
            return times;
        }
        try (Stream<Path> all = Files.walk(folder, 3)) {
            for (Path path : (Iterable<Path>) all.filter(p -> p.toString().endsWith(".yaml"))::iterator) {
                times.put(path, Files.getLastModifiedTime(path));
            }
        } catch (IOException e) {
            LOG.warn("cannot look for changes of the catalogue in {}: {}", folder, e.getMessage());
        }
        return times;
    }
}
