package io.theopy.action.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells whether anything was written since a read began. Topics (a resource, a caller) share a fixed number of counters;
 * two that share one only lose a little of the cache to each other. Thread-safe, without locks.
 */
final class Freshness {
    private static final int COUNTERS = 512;

    private final Clock clock;
    private final AtomicLongArray writes = new AtomicLongArray(COUNTERS);
    private final AtomicLongArray unsettledUntil = new AtomicLongArray(COUNTERS);

    Freshness(Clock clock) {
        this.clock = clock;
    }

    /**
     * The state of two topics at one moment; equal to a later one if nothing was written between.
     *
     * @param settled whether no write is left that may still be happening
     */
    record Stamp(long resource, long caller, boolean settled) {}

    Stamp stamp(String resource, String caller) {
        long now = clock.millis();
        boolean settled = unsettledUntil.get(slot(resource)) <= now && unsettledUntil.get(slot(caller)) <= now;
        return new Stamp(writes.get(slot(resource)), writes.get(slot(caller)), settled);
    }

    void written(String topic) {
        writes.incrementAndGet(slot(topic));
    }

    void unsettled(String topic, Duration time) {
        unsettledUntil.accumulateAndGet(slot(topic), clock.millis() + time.toMillis(), Math::max);
    }

    private static int slot(String topic) {
        return Math.floorMod(topic.hashCode(), COUNTERS);
    }
}
