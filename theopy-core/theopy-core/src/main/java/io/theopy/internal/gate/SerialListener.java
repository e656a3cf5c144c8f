package io.theopy.internal.gate;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnResult;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener that is called by one thread at a time, hears nothing after the end, and can't break the turn. Thread-safe.
 */
final class SerialListener implements TurnListener {
    private static final Logger LOG = LoggerFactory.getLogger(SerialListener.class);

    private final TurnListener listener;
    private final String turnId;
    private final ReentrantLock calling = new ReentrantLock();
    private final AtomicReference<@Nullable TurnResult> unheardEnd = new AtomicReference<>();
    private volatile boolean ended;

    SerialListener(TurnListener listener, String turnId) {
        this.listener = listener;
        this.turnId = turnId;
    }

    @Override
    public void onPartial(PartialTranscript partial) {
        tell(() -> listener.onPartial(partial));
    }

    @Override
    public void onTranscript(Transcript transcript) {
        tell(() -> listener.onTranscript(transcript));
    }

    @Override
    public void onOutcome(Outcome outcome) {
        tell(() -> listener.onOutcome(outcome));
    }

    @Override
    public void onReply(Reply reply) {
        tell(() -> listener.onReply(reply));
    }

    @Override
    public void onSentence(AudioFormat format, String text) {
        tell(() -> listener.onSentence(format, text));
    }

    @Override
    public void onAudio(AudioChunk chunk) {
        tell(() -> listener.onAudio(chunk));
    }

    /**
     * The last call. Does not wait for a call that is under way: whoever is in it tells the end when it returns. Of
     * several ends the first counts.
     */
    @Override
    public void onEnd(TurnResult result) {
        synchronized (this) {
            if (ended) {
                return;
            }
            unheardEnd.set(result);
            ended = true;
        }
        tellEnd();
    }

    private void tell(Runnable event) {
        calling.lock();
        try {
            if (!ended) {
                safely(event);
            }
        } finally {
            calling.unlock();
            tellEnd();
        }
    }

    private void tellEnd() {
        while (unheardEnd.get() != null && calling.tryLock()) {
            try {
                TurnResult result = unheardEnd.getAndSet(null);
                if (result != null) {
                    safely(() -> listener.onEnd(result));
                }
            } finally {
                calling.unlock();
            }
        }
    }

    /** What a listener throws is the listener's: the turn goes on. */
    private void safely(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            LOG.warn("the listener of turn {} failed", turnId, e);
        }
    }
}
