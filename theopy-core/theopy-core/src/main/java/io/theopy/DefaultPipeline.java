package io.theopy;

import io.theopy.action.outbox.AuditWriter;
import io.theopy.action.outbox.OutboxWorker;
import io.theopy.intent.IntentCatalog;
import io.theopy.internal.PipelineParts;
import io.theopy.internal.Turn;
import io.theopy.internal.TurnPlaces;
import io.theopy.internal.gate.Alarms;
import io.theopy.internal.record.TurnRecords;
import io.theopy.internal.stage.TurnStages;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs turns on workers, so many at once. A turn has one deadline: when it passes, the caller is answered and the
 * worker is left to end its stage alone ({@code Deadline(stages)}).
 */
final class DefaultPipeline implements Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultPipeline.class);
    private static final int CLOSE_SECONDS = 5;

    private final PipelineParts parts;
    private final TurnStages stages;
    private final TurnRecords records;
    private final TurnPlaces places;
    private final ThreadPoolExecutor workers;
    private final Alarms alarms;
    private final AuditWriter audit;
    private final OutboxWorker outbox;
    private final AtomicBoolean closed = new AtomicBoolean();

    DefaultPipeline(PipelineParts parts) {
        this.parts = parts;
        Assembly assembly = new Assembly(parts);
        this.audit = assembly.audit();
        this.outbox = assembly.outbox();
        this.stages = assembly.stages();
        this.records = assembly.records();
        this.places = new TurnPlaces(parts.turnsAtOnce());
        this.workers = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), named("theopy-turn-"));
        this.alarms = new Alarms(named("theopy-deadline-"), workers);
        outbox.start();
    }

    @Override
    public IntentCatalog catalog() {
        return parts.catalog();
    }

    @Override
    public TurnResult run(TurnRequest request) {
        if (request.input() instanceof TurnInput.Live) {
            throw new IllegalArgumentException("live audio has no end to run to; use start() and write the audio");
        }
        return start(request, TurnListener.NONE).result().join();
    }

    @Override
    public TurnHandle start(TurnRequest request, TurnListener listener) {
        TurnPlaces.Place place = places.take()
                .orElseThrow(() -> new RejectedExecutionException(
                        parts.turnsAtOnce() + " turns are under way, which is the limit; try again in a moment"));
        Turn turn = new Turn(request, listener, stages, records, parts.times(), alarms);
        turn.whenDone(place::leave);
        turn.open();
        try {
            workers.execute(() -> {
                try {
                    turn.run();
                } finally {
                    place.leave();
                }
            });
        } catch (RejectedExecutionException e) {
            drop(turn, place);
            throw new RejectedExecutionException("this pipeline is closed");
        } catch (OutOfMemoryError e) {
            drop(turn, place);
            throw e;
        }
        return turn;
    }

    private static void drop(Turn turn, TurnPlaces.Place place) {
        place.leave();
        turn.drop();
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(CLOSE_SECONDS));
    }

    /** Closes once turns that were given up have ended, too: what they sent is not interrupted. */
    void retire() {
        close(parts.times().budget());
    }

    private void close(Duration patience) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        alarms.close();
        outbox.close();
        audit.close();
        for (AutoCloseable engine : parts.owned()) {
            try {
                engine.close();
            } catch (Exception e) {
                LOG.warn("{} did not close: {}", engine, e.getMessage());
            }
        }
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
