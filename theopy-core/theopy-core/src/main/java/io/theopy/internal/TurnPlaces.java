package io.theopy.internal;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The places of the turns that may run at once. Counted apart from the worker threads: a worker that has answered needs
 * a moment to be free, and a client that has its answer would be refused in that moment. Thread-safe.
 */
final class TurnPlaces {
    private final Semaphore free;

    TurnPlaces(int count) {
        this.free = new Semaphore(count);
    }

    /** Empty when all are taken. */
    Optional<Place> take() {
        return free.tryAcquire() ? Optional.of(new Place(free)) : Optional.empty();
    }

    /** One place, given back once. */
    static final class Place {
        private final Semaphore free;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(Semaphore free) {
            this.free = free;
        }

        /** Calls after the first change nothing. */
        void leave() {
            if (left.compareAndSet(false, true)) {
                free.release();
            }
        }
    }
}
