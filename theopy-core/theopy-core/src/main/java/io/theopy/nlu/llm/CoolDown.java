package io.theopy.nlu.llm;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Leaves an endpoint alone for a while after it failed several times in a row, so that users need not wait for it. */
final class CoolDown {
    private static final int FAILURES = 3;
    private static final long PAUSE_NANOS = Duration.ofSeconds(30).toNanos();

    private final LongSupplier nanoTime;
    private int failures;
    private long failedAt;

    CoolDown(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized boolean isOn() {
        return failures >= FAILURES && nanoTime.getAsLong() - failedAt < PAUSE_NANOS;
    }

    synchronized void failed() {
        failures = Math.min(FAILURES, failures + 1);
        failedAt = nanoTime.getAsLong();
    }

    synchronized void worked() {
        failures = 0;
    }
}
