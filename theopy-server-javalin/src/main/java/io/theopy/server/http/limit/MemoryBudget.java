package io.theopy.server.http.limit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that requests and answers may take together. What arrives has to be let in; what must be answered is
 * counted without asking, which keeps others out until it has left. Thread-safe.
 */
public final class MemoryBudget {
    private final long total;
    private final AtomicLong used = new AtomicLong();

    public MemoryBudget(long total) {
        this.total = total;
    }

    public long total() {
        return total;
    }

    long used() {
        return used.get();
    }

    public Share open() {
        return new Share();
    }

    /** What one request has taken; all of it goes back at once. Thread-safe. */
    public final class Share implements AutoCloseable {
        private long taken;
        private boolean closed;

        /** Takes more, if there is any left and this share is still open. */
        public synchronized boolean claim(long bytes) {
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
        public synchronized void charge(long bytes) {
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
