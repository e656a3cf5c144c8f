package io.theopy.internal.record;

import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.Optional;

/**
 * All that is kept of turns: the answers to their keys, their decisions in the audit log, their figures, their lines in
 * the log. Thread-safe.
 */
public final class TurnRecords {
    private final KeyedTurns keyed;
    private final DecisionAudit decisions;
    private final TurnMetrics metrics;
    private final TurnLog log;

    public TurnRecords(KeyedTurns keyed, DecisionAudit decisions, TurnMetrics metrics, TurnLog log) {
        this.keyed = keyed;
        this.decisions = decisions;
        this.metrics = metrics;
        this.log = log;
    }

    /** What the key of {@code request} means for it. */
    public KeyedTurns.Start begin(TurnRequest request) {
        return keyed.begin(request);
    }

    /** Keeps what a turn came to, whether or not anybody waited for it. */
    public void cameTo(TurnRequest request, Optional<String> writeKey, TurnResult result) {
        keyed.end(request, writeKey, result);
        decisions.decided(request, result);
    }

    /** Keeps that somebody was told {@code result} while the turn was still under way. */
    public void toldMeanwhile(TurnRequest request, TurnResult result) {
        decisions.decided(request, result);
    }

    /** Counts an answer that was given, and tells the log of it. */
    public void answered(TurnRequest request, TurnResult result) {
        log.ended(result);
        metrics.record(request, result);
    }
}
