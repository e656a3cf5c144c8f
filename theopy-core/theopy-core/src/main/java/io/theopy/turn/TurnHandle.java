package io.theopy.turn;

import io.theopy.audio.AudioChunk;
import java.util.concurrent.CompletableFuture;

/** A turn that is under way. Thread-safe. */
public interface TurnHandle {
    String turnId();

    /** Adds live audio; blocks while the recogniser is behind. Ignored after {@link #end} and for text turns. */
    void write(AudioChunk chunk);

    /** Says that the user stopped speaking. */
    void end();

    /**
     * Stops what can still be stopped, in whatever stage the turn is: listening, speaking, and a write that was not sent
     * yet. One that was sent goes on; its outcome is in the result.
     */
    void cancel();

    /** Completes with the result; never exceptionally, except when the pipeline is broken. */
    CompletableFuture<TurnResult> result();
}
