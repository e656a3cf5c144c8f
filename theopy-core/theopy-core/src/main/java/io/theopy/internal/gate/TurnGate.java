package io.theopy.internal.gate;

import io.theopy.audio.AudioChunk;
import io.theopy.internal.gate.Alarms.Alarm;
import io.theopy.observe.Stage;
import io.theopy.observe.StageTimings;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one door between a turn and those who wait for it: its listener, its deadline, its cancel. Decides the races: a
 * turn that ran out of time or was taken back begins no write, one that began a write is not said to have done nothing,
 * and a turn ends once. Thread-safe.
 */
public final class TurnGate {
    private enum End {
        NONE,
        FINISHED,
        EXPIRED
    }

    private final TurnTimes times;
    private final Alarms alarms;
    private final Runnable expired;
    private final SerialListener listener;
    private final StageClock stages;
    private final AudioFeed feed = new AudioFeed();
    private final boolean live;
    private final List<Alarm> set = new ArrayList<>();
    private boolean heardAnything;
    private boolean writing;
    private boolean cancelled;
    private End end = End.NONE;
    private Optional<Outcome> written = Optional.empty();
    private Optional<Instant> deadline = Optional.empty();

    /** @param expired ends the turn for who waits; called at the deadline unless the turn is over, on a worker's thread */
    public TurnGate(TurnRequest request, TurnListener listener, TurnTimes times, Alarms alarms, Runnable expired) {
        this.times = times;
        this.alarms = alarms;
        this.expired = expired;
        this.listener = new SerialListener(listener, request.turnId());
        this.live = request.input() instanceof TurnInput.Live;
        this.stages = new StageClock(request.input() instanceof TurnInput.Text ? Stage.TEXT : Stage.STT);
    }

    /** Begins to watch the time: of a live turn how long it may go on, of another how long its answer may take. */
    public void open() {
        if (live) {
            alarm(times.patience().plus(times.liveLimit()), this::audioEnded);
        } else {
            limit();
        }
    }

    /** Who hears of the turn; calls after its end are dropped, what a call throws is logged. */
    public TurnListener events() {
        return listener;
    }

    public AudioFeed feed() {
        return feed;
    }

    /** How long the feed is waited for. */
    public Duration patience() {
        return times.patience();
    }

    /** The next live audio; waits while the recogniser is behind. */
    public void write(AudioChunk chunk) {
        if (isFirst()) {
            alarm(times.liveLimit(), this::audioEnded);
        }
        feed.write(chunk);
    }

    private synchronized boolean isFirst() {
        boolean first = !heardAnything;
        heardAnything = true;
        return first && live;
    }

    /** No more audio comes, for whatever reason: from here on the answer has its limit. Calls after the first do nothing. */
    public void audioEnded() {
        feed.end();
        limit();
    }

    private void limit() {
        synchronized (this) {
            if (deadline.isPresent()) {
                return;
            }
            deadline = Optional.of(times.clock().instant().plus(times.budget()));
        }
        alarm(times.budget(), expired);
    }

    private void alarm(Duration delay, Runnable task) {
        Alarm alarm = alarms.after(delay, task);
        synchronized (this) {
            if (end == End.NONE) {
                set.add(alarm);
                return;
            }
        }
        alarm.callOff();
    }

    /** Until when what a stage asks others for must be here: early enough for a failure to be told in time. */
    public synchronized Instant stageDeadline() {
        return deadline.orElseGet(() -> times.clock().instant().plus(times.budget()))
                .minus(times.telling());
    }

    /** Takes the turn back as far as that goes: it hears no more, says no more, and begins no write. */
    public void cancel() {
        synchronized (this) {
            cancelled = true;
        }
        audioEnded();
    }

    /** Whether the turn was taken back before it wrote anything. */
    public synchronized boolean isTakenBack() {
        return cancelled && !writing;
    }

    /** Whether nobody wants to hear any more, whatever was done. */
    public synchronized boolean isSilenced() {
        return cancelled || end == End.EXPIRED;
    }

    /** Claims the right to send a write; false when the turn ran out of time or was taken back meanwhile. */
    public synchronized boolean beginWrite() {
        if (end != End.NONE || isTakenBack()) {
            return false;
        }
        writing = true;
        return true;
    }

    public synchronized void wrote(Outcome outcome) {
        written = Optional.of(outcome);
    }

    /** Whether a write may be under way or done. */
    public synchronized boolean hasBegunToWrite() {
        return writing;
    }

    /** What is known of the write that this turn began. */
    public synchronized Optional<Outcome> written() {
        return written;
    }

    /** Gives the turn up; false when it is past its end. */
    public synchronized boolean expire() {
        if (end != End.NONE) {
            return false;
        }
        end = End.EXPIRED;
        return true;
    }

    /** The turn has its result; false when it was given up before. */
    public synchronized boolean finish() {
        if (end == End.EXPIRED) {
            return false;
        }
        end = End.FINISHED;
        return true;
    }

    /** Tells the end, which is the last that the listener hears, and calls off the alarms. */
    public void tellEnd(TurnResult result) {
        release();
        listener.onEnd(result);
    }

    /** Lets everybody go who waits for audio or time. */
    public void release() {
        List<Alarm> off;
        synchronized (this) {
            end = end == End.NONE ? End.FINISHED : end;
            off = List.copyOf(set);
            set.clear();
        }
        off.forEach(Alarm::callOff);
        feed.close();
    }

    /** Leaves the stage that was under way and enters {@code stage}. */
    public void enter(Stage stage) {
        stages.enter(stage);
    }

    public Stage stage() {
        return stages.stage();
    }

    public StageTimings timings() {
        return stages.timings();
    }
}
