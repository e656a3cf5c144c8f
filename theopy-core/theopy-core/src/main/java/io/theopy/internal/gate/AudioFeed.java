package io.theopy.internal.gate;

import io.theopy.audio.AudioChunk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The audio of one turn on its way from who records it to who decodes it. Bounded: the writer waits for the reader.
 * Thread-safe.
 */
public final class AudioFeed {
    private static final int CHUNKS = 64;

    private final Deque<AudioChunk> chunks = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean ended;

    /** Adds a chunk, waiting for room; dropped once the audio ended. */
    void write(AudioChunk chunk) {
        if (chunk.length() == 0) {
            return;
        }
        lock.lock();
        try {
            while (!ended && chunks.size() >= CHUNKS) {
                changed.await();
            }
            if (!ended) {
                chunks.add(chunk);
                changed.signalAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Says that no more comes, and lets writers go. What is here already can still be read. Never waits. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the audio and drops what nobody read. */
    public void close() {
        lock.lock();
        try {
            ended = true;
            chunks.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next chunk; empty at the end, or when nothing came for {@code patienceMillis}.
     *
     * @throws InterruptedException when the reader is told to stop
     */
    public Optional<AudioChunk> read(long patienceMillis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        lock.lockInterruptibly();
        try {
            while (chunks.isEmpty() && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            AudioChunk next = chunks.poll();
            changed.signalAll();
            return Optional.ofNullable(next);
        } finally {
            lock.unlock();
        }
    }
}
