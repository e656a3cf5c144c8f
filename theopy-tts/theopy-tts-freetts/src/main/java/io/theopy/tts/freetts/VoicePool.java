package io.theopy.tts.freetts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A few voices, each used by one thread at a time: a FreeTTS voice that two threads share mixes or loses their audio
 * silently. The first is loaded at once, so that a broken installation shows early; the others when they are needed.
 */
final class VoicePool implements AutoCloseable {
    private final Semaphore permits;
    private final Deque<KevinVoice> idle = new ArrayDeque<>();
    private boolean closed;

    VoicePool(int most) {
        permits = new Semaphore(most);
        idle.push(KevinVoice.load());
    }

    /** Waits for a voice; speaking a sentence takes milliseconds. Empty when the pool is closed. */
    Optional<KevinVoice> borrow() {
        permits.acquireUninterruptibly();
        boolean borrowed = false;
        try {
            Optional<KevinVoice> voice =
                    isClosed() ? Optional.empty() : takeIdle().or(() -> Optional.of(KevinVoice.load()));
            borrowed = voice.isPresent();
            return voice;
        } finally {
            if (!borrowed) {
                permits.release();
            }
        }
    }

    void giveBack(KevinVoice voice) {
        synchronized (idle) {
            if (closed) {
                voice.unload();
            } else {
                idle.push(voice);
            }
        }
        permits.release();
    }

    boolean isClosed() {
        synchronized (idle) {
            return closed;
        }
    }

    private Optional<KevinVoice> takeIdle() {
        synchronized (idle) {
            return Optional.ofNullable(idle.poll());
        }
    }

    /** Unloads the idle voices now, and the others when they come back. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(KevinVoice::unload);
            idle.clear();
        }
    }
}
