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
import java.util.TreeMap;
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
 * with the catalogue that they began with. Thread-safe.
 */
public final class ReloadingPipeline implements Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadingPipeline.class);

    private final Path file;
    private final Function<IntentCatalog, Pipeline> make;
    private volatile Pipeline current;
    private final ScheduledExecutorService watcher;
    private Map<Path, FileTime> seen;

    private ReloadingPipeline(Path file, Function<IntentCatalog, Pipeline> make, Duration every) {
        this.file = file.toAbsolutePath();
        this.make = make;
        this.seen = files();
        this.current = make.apply(IntentCatalog.load(this.file));
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
        if (now.equals(seen)) {
            return false;
        }
        seen = now;
        try {
            Pipeline next = make.apply(IntentCatalog.load(file));
            Pipeline before = current;
            current = next;
            // Waits for the turns that are under way.
            before.close();
            LOG.info("the catalogue {} was changed and serves from now on", file.getFileName());
            return true;
        } catch (CatalogException e) {
            LOG.error("the changed catalogue is refused, the old one keeps serving: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("no pipeline can be made of the changed catalogue, the old one keeps serving", e);
        }
        return false;
    }

    @Override
    public TurnResult run(TurnRequest request) {
        return current.run(request);
    }

    @Override
    public TurnHandle start(TurnRequest request, TurnListener listener) {
        return current.start(request, listener);
    }

    @Override
    public void close() {
        watcher.shutdownNow();
        current.close();
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
