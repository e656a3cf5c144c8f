package io.theopy.internal;

import io.theopy.audio.AudioChunk;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The audio of one turn on its way from who records it to who decodes it. Bounded: the writer waits for the reader.
 * Thread-safe.
 */
final class AudioFeed {
    private static final int CHUNKS = 64;
    private static final AudioChunk END = AudioChunk.of(new short[0]);

    private final BlockingQueue<AudioChunk> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private volatile boolean closed;

    /** Adds a chunk, waiting for room; dropped once the feed is closed. */
    void write(AudioChunk chunk) {
        if (chunk.length() > 0) {
            put(chunk);
        }
    }

    /** Says that no more comes. */
    void end() {
        put(END);
    }

    /** Lets writers go and drops what they bring. */
    void close() {
        closed = true;
        chunks.clear();
    }

    /**
     * The next chunk; empty at the end, or when nothing came for {@code patienceMillis}.
     *
     * @throws InterruptedException when the reader is told to stop
     */
    Optional<AudioChunk> read(long patienceMillis) throws InterruptedException {
        AudioChunk chunk = chunks.poll(patienceMillis, TimeUnit.MILLISECONDS);
        return chunk == null || chunk == END ? Optional.empty() : Optional.of(chunk);
    }

    private void put(AudioChunk chunk) {
        try {
            while (!closed && !chunks.offer(chunk, 50, TimeUnit.MILLISECONDS)) {
                // The reader is behind: keep the writer waiting.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
