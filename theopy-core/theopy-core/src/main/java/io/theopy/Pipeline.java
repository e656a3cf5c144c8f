package io.theopy;

import io.theopy.intent.IntentCatalog;
import io.theopy.turn.TurnHandle;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;

/**
 * Takes what a user says or types to one safe action in the ERP and an answer. Thread-safe; one per application.
 *
 * <p>Order of the stages: {@code STT -> text -> NLU -> dialogue -> route -> execute -> reply -> TTS}; a text turn
 * starts at the second.
 */
public interface Pipeline extends AutoCloseable {
    static PipelineBuilder builder() {
        return new PipelineBuilder();
    }

    /** Runs a turn to its end on the caller's thread. */
    TurnResult run(TurnRequest request);

    /**
     * Starts a turn and returns at once; live audio goes in through the handle, events come out through the listener.
     *
     * @throws java.util.concurrent.RejectedExecutionException when too many turns are under way
     */
    TurnHandle start(TurnRequest request, TurnListener listener);

    /** What can be asked for, by now: of a pipeline that reloads its catalogue, the one that serves. */
    IntentCatalog catalog();

    /** Ends the turns that are under way and closes the engines that this pipeline created. */
    @Override
    void close();
}
