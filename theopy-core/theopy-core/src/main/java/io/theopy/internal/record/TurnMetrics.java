package io.theopy.internal.record;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.turn.TurnResult;

/** Counts turns and times their stages. Thread-safe. */
public final class TurnMetrics {
    private final MeterRegistry meters;

    public TurnMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    public void record(TurnResult turn) {
        String outcome = turn.outcome().kind();
        meters.counter("theopy.turns", "outcome", outcome).increment();
        turn.timings()
                .stages()
                .forEach((stage, time) -> meters.timer("theopy.stage", "stage", stage.label(), "outcome", outcome)
                        .record(time));
    }
}
