package io.theopy.internal;

import io.theopy.audio.AudioChunk;
import io.theopy.internal.gate.Alarms;
import io.theopy.internal.gate.TurnGate;
import io.theopy.internal.gate.TurnTimes;
import io.theopy.internal.record.KeyedTurns;
import io.theopy.internal.record.TurnLog;
import io.theopy.internal.record.TurnRecords;
import io.theopy.internal.stage.Accepted;
import io.theopy.internal.stage.TurnStages;
import io.theopy.observe.LogLabels;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn: sends it through its stages on a worker's thread, and sees to it that it ends once, in time, with an answer
 * that is true of what was done, whatever breaks on the way. Thread-safe.
 */
public final class Turn implements TurnHandle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final TurnRequest request;
    private final TurnStages stages;
    private final TurnRecords records;
    private final TurnGate gate;
    private final CompletableFuture<TurnResult> result = new CompletableFuture<>();
    private volatile Runnable leave = () -> {};
    private volatile Optional<String> writeKey = Optional.empty();
    private final CompletableFuture<TurnResult> toldInstead = new CompletableFuture<>();

    public Turn(
            TurnRequest request,
            TurnListener listener,
            TurnStages stages,
            TurnRecords records,
            TurnTimes times,
            Alarms alarms) {
        this.request = request;
        this.stages = stages;
        this.records = records;
        this.gate = new TurnGate(request, listener, times, alarms, this::expire);
    }

    @Override
    public String turnId() {
        return request.turnId();
    }

    @Override
    public void write(AudioChunk chunk) {
        gate.write(chunk);
    }

    @Override
    public void end() {
        gate.audioEnded();
    }

    @Override
    public void cancel() {
        gate.cancel();
    }

    @Override
    public CompletableFuture<TurnResult> result() {
        return result;
    }

    /** Begins to count the turn's time. */
    public void open() {
        gate.open();
    }

    /**
     * Called before the answer is given, unless that is because time ran out: whoever has the answer may begin the next
     * turn at once.
     */
    public void whenDone(Runnable action) {
        leave = action;
    }

    /** It was never begun, and nobody has its handle. */
    public void drop() {
        gate.release();
    }

    @Override
    public void run() {
        try (LogLabels about = TurnLog.about(request)) {
            KeyedTurns.Start start = begin();
            start.on(new Ways()).run();
        } catch (OutOfMemoryError e) {
            endWithoutMemory();
            throw e;
        } finally {
            gate.feed().close();
        }
    }

    private KeyedTurns.Start begin() {
        try {
            return records.begin(request);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("turn {} cannot begin", turnId(), e);
            return new KeyedTurns.Start.Refuse(
                    new Outcome.Failed(Outcome.Failed.RECORDS, "the records are broken: " + e.getMessage(), false));
        }
    }

    /** What to do about each kind of start. */
    private final class Ways implements KeyedTurns.Start.Cases<Runnable> {
        @Override
        public Runnable run(KeyedTurns.Start.Run start) {
            writeKey = start.writeKey();
            Callable<TurnResult> way = () -> stages.run(new Accepted(request, start.writeKey()), gate);
            return () -> finish(way);
        }

        @Override
        public Runnable written(KeyedTurns.Start.Written start) {
            Callable<TurnResult> way = () -> stages.recall(request, start.entries(), gate);
            return () -> finish(way);
        }

        @Override
        public Runnable replay(KeyedTurns.Start.Replay start) {
            return () -> giveIfWaitedFor(attempt(() -> stages.replay(request, start.answer(), gate)));
        }

        @Override
        public Runnable refuse(KeyedTurns.Start.Refuse start) {
            return () -> giveIfWaitedFor(attempt(() -> stages.end(request, start.outcome(), gate)));
        }
    }

    private void finish(Callable<TurnResult> way) {
        TurnResult turn = attempt(way);
        surely(() -> records.cameTo(request, writeKey, turn));
        if (gate.finish()) {
            surely(() -> stages.heard(turn.news()));
            give(turn, leave);
            return;
        }
        // Somebody was told something else meanwhile: both are accounted for, and the rest is news.
        Optional<TurnResult> instead = toldInstead();
        instead.ifPresent(told -> surely(() -> records.toldMeanwhile(request, told)));
        if (instead.filter(told -> told.outcome().equals(turn.outcome())).isEmpty()) {
            surely(() -> stages.unheard(request));
        }
    }

    /** What was said when time ran out; it is being put into words at this moment. */
    private Optional<TurnResult> toldInstead() {
        try {
            return Optional.of(toldInstead.get(5, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whatever breaks in the books must not keep the answer from who waits for it. */
    private void surely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("turn {} is not recorded as it should be", turnId(), e);
        }
    }

    private TurnResult attempt(Callable<TurnResult> way) {
        try {
            return way.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return brokenOff("the pipeline is closing", true);
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.error("turn {} failed in stage {}", turnId(), gate.stage().label(), e);
            return brokenOff(gate.stage().label() + " is broken: " + e.getMessage(), false);
        }
    }

    /** What to say when a stage broke: after a write began, what is known of it, never that nothing was done. */
    private TurnResult brokenOff(String detail, boolean retryable) {
        Outcome outcome = gate.hasBegunToWrite()
                ? gate.written().orElseGet(this::unknown)
                : new Outcome.Failed(gate.stage().label(), detail, retryable);
        return stages.end(request, outcome, gate);
    }

    private Outcome unknown() {
        return new Outcome.Unknown("", Map.of(), turnId());
    }

    /** As well as it can be done without: what becomes of the process is for whoever runs it to decide. */
    private void endWithoutMemory() {
        try {
            finish(() -> brokenOff("there is not enough memory", false));
        } catch (OutOfMemoryError e) {
            LOG.error("turn {} has no memory to end with; its deadline ends it", turnId());
        }
    }

    /** Ends the turn for its caller, whatever a stage is still doing. */
    private void expire() {
        if (!gate.expire()) {
            return;
        }
        try (LogLabels about = TurnLog.about(request)) {
            LOG.warn(
                    "turn {} ran out of time in stage {}",
                    turnId(),
                    gate.stage().label());
            TurnResult told = brokenOff("it took longer than the turn may", true);
            toldInstead.complete(told);
            give(told, () -> {});
        } catch (RuntimeException | Error e) {
            LOG.error("turn {} cannot be told that time ran out", turnId(), e);
            toldInstead.completeExceptionally(e);
            gate.release();
            result.completeExceptionally(e);
        }
    }

    private void giveIfWaitedFor(TurnResult turn) {
        if (gate.finish()) {
            give(turn, leave);
        }
    }

    private void give(TurnResult turn, Runnable first) {
        try {
            surely(() -> records.answered(request, turn));
            gate.tellEnd(turn);
        } finally {
            first.run();
            result.complete(turn);
        }
    }
}
