package io.theopy.server.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that requests and answers may take together. What arrives has to be let in; what must be answered is
 * counted without asking, which keeps others out until it has left. Thread-safe.
 */
final class MemoryBudget {
    private final long total;
    private final AtomicLong used = new AtomicLong();

    MemoryBudget(long total) {
        this.total = total;
    }

    long total() {
        return total;
    }

    long used() {
        return used.get();
    }

    Share open() {
        return new Share();
    }

    /** What one request has taken; all of it goes back at once. Thread-safe. */
    final class Share implements AutoCloseable {
        private long taken;
        private boolean closed;

        /** Takes more, if there is any left and this share is still open. */
        synchronized boolean claim(long bytes) {
            if (closed || used.addAndGet(bytes) > total) {
                if (!closed) {
                    used.addAndGet(-bytes);
                }
                return false;
            }
            taken += bytes;
            return true;
        }

        /** Takes more whether there is any left or not. */
        synchronized void charge(long bytes) {
            if (!closed) {
                used.addAndGet(bytes);
                taken += bytes;
            }
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                used.addAndGet(-taken);
            }
        }
    }
}
