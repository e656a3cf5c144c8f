package io.theopy.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.TurnResult;

/** Counts turns and times their stages. Thread-safe. */
final class TurnMetrics {
    private final MeterRegistry meters;

    TurnMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void record(TurnResult turn) {
        String outcome = turn.outcome().kind();
        meters.counter("theopy.turns", "outcome", outcome).increment();
        turn.timings()
                .stages()
                .forEach((stage, time) -> meters.timer("theopy.stage", "stage", stage.label(), "outcome", outcome)
                        .record(time));
    }
}
