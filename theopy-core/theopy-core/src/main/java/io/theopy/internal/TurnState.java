package io.theopy.internal;

import io.theopy.turn.Outcome;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How far a turn is past recall. Decides one race: a turn that ran out of time must not begin a write any more, and one
 * that began a write must not be said to have done nothing. Thread-safe.
 */
public final class TurnState {
    private enum Phase {
        OPEN,
        WRITING,
        CANCELLED,
        ABANDONED,
        FINISHED
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPEN);

    /** Claims the right to send a write; false when the turn was given up or taken back meanwhile. */
    public boolean beginWrite() {
        return phase.compareAndSet(Phase.OPEN, Phase.WRITING) || phase.get() == Phase.WRITING;
    }

    /** Gives the turn up; false when it is past its end. */
    public boolean abandon() {
        Phase before = phase.getAndUpdate(p -> p == Phase.FINISHED ? p : Phase.ABANDONED);
        wroteBeforeAbandon = before == Phase.WRITING;
        return before != Phase.FINISHED && before != Phase.ABANDONED;
    }

    /** Takes the turn back, as long as nothing was sent. */
    public void cancel() {
        phase.compareAndSet(Phase.OPEN, Phase.CANCELLED);
    }

    /** The turn has its result; false when it was given up before. */
    public boolean finish() {
        Phase before = phase.getAndUpdate(p -> p == Phase.ABANDONED ? p : Phase.FINISHED);
        return before != Phase.ABANDONED;
    }

    public boolean isCancelled() {
        return phase.get() == Phase.CANCELLED;
    }

    /** The ERP's key for what this turn writes, where its sender gave one. */
    public Optional<String> writeKey() {
        return writeKey;
    }

    public void useWriteKey(String key) {
        writeKey = Optional.of(key);
    }

    /** What is known of the write that this turn asked for. */
    public Optional<Outcome> written() {
        return written;
    }

    public void wrote(Outcome outcome) {
        written = Optional.of(outcome);
    }

    /** Whether a write may be under way or done. */
    public boolean hasBegunToWrite() {
        return phase.get() == Phase.WRITING || wroteBeforeAbandon;
    }

    /** Whether a write may have been sent when the turn was given up. */
    public boolean wroteBeforeAbandon() {
        return wroteBeforeAbandon;
    }

    private volatile boolean wroteBeforeAbandon;
    private volatile Optional<String> writeKey = Optional.empty();
    private volatile Optional<Outcome> written = Optional.empty();
}
