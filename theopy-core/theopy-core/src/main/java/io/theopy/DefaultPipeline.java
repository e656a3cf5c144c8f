package io.theopy;

import io.theopy.action.outbox.Accounts;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.action.outbox.OutboxWorker;
import io.theopy.action.outbox.SteadyExecutor;
import io.theopy.internal.Conversation;
import io.theopy.internal.DecisionLog;
import io.theopy.internal.KeyedTurns;
import io.theopy.internal.PipelineParts;
import io.theopy.internal.Safety;
import io.theopy.internal.Stages;
import io.theopy.internal.TurnMetrics;
import io.theopy.internal.TurnPlaces;
import io.theopy.internal.TurnRun;
import io.theopy.spi.ActionExecutor;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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
    private final Stages stages;
    private final Conversation conversation;
    private final TurnMetrics metrics;
    private final TurnPlaces places;
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor deadlines;
    private final Accounts accounts;
    private final OutboxWorker outbox;
    private final KeyedTurns keyed;
    private final DecisionLog decisions;
    private final AtomicBoolean closed = new AtomicBoolean();

    DefaultPipeline(PipelineParts parts) {
        this.parts = parts;
        Safety safety = parts.safety();
        this.accounts = new Accounts(safety.audit(), parts.meters());
        ActionExecutor executor = new SteadyExecutor(parts.executor());
        this.outbox = new OutboxWorker(
                executor,
                safety.ledger(),
                accounts,
                parts.catalog(),
                safety.rightsNow(),
                safety.outbox(),
                parts.clock(),
                parts.meters());
        this.stages = Stages.of(
                parts,
                new ActionDispatcher(
                        executor, safety.ledger(), accounts, safety.outbox(), parts.clock(), outbox::wake));
        this.keyed = new KeyedTurns(
                safety.ledger(),
                parts.clock(),
                parts.turnBudget().multipliedBy(3).dividedBy(2));
        this.decisions = new DecisionLog(accounts, parts.clock());
        this.conversation = new Conversation(parts, stages);
        this.metrics = new TurnMetrics(parts.meters());
        this.places = new TurnPlaces(parts.turnsAtOnce());
        this.workers = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), named("theopy-turn-"));
        this.deadlines = new ScheduledThreadPoolExecutor(1, named("theopy-deadline-"));
        deadlines.setRemoveOnCancelPolicy(true);
        outbox.start();
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
        TurnRun turn = new TurnRun(request, listener, parts, stages, conversation, keyed, decisions, metrics);
        if (request.input() instanceof TurnInput.Live) {
            turn.whenAudioEnds(() -> limit(turn));
        } else {
            limit(turn);
        }
        TurnPlaces.Place place = places.take()
                .orElseThrow(() -> refuse(
                        turn, parts.turnsAtOnce() + " turns are under way, which is the limit; try again in a moment"));
        turn.whenDone(place::leave);
        try {
            workers.execute(() -> {
                try {
                    turn.run();
                } finally {
                    place.leave();
                }
            });
        } catch (RejectedExecutionException e) {
            place.leave();
            throw refuse(turn, "this pipeline is closed");
        }
        return turn;
    }

    private static RejectedExecutionException refuse(TurnRun turn, String why) {
        RejectedExecutionException refusal = new RejectedExecutionException(why);
        turn.reject(refusal);
        return refusal;
    }

    private void limit(TurnRun turn) {
        turn.endBy(parts.clock().instant().plus(parts.turnBudget()));
        ScheduledFuture<?> alarm =
                deadlines.schedule(turn::expire, turn.budget().toMillis(), TimeUnit.MILLISECONDS);
        turn.result().whenComplete((result, failure) -> alarm.cancel(false));
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        deadlines.shutdownNow();
        outbox.close();
        accounts.close();
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
