package io.theopy.internal;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The places of the turns that may run at once. Counted apart from the worker threads: a worker that has answered needs
 * a moment to be free, and a client that has its answer would be refused in that moment. Thread-safe.
 */
public final class TurnPlaces {
    private final Semaphore free;

    public TurnPlaces(int count) {
        this.free = new Semaphore(count);
    }

    /** Empty when all are taken. */
    public Optional<Place> take() {
        return free.tryAcquire() ? Optional.of(new Place(free)) : Optional.empty();
    }

    /** One place, given back once. */
    public static final class Place {
        private final Semaphore free;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(Semaphore free) {
            this.free = free;
        }

        /** Calls after the first change nothing. */
        public void leave() {
            if (left.compareAndSet(false, true)) {
                free.release();
            }
        }
    }
}
