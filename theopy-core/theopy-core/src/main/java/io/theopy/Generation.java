package io.theopy;

/**
 * A pipeline that serves until another takes its place, and is closed once the turns that it began are over. Thread-safe.
 */
final class Generation {
    private final Pipeline pipeline;
    private int turns;
    private boolean retired;
    private boolean closed;

    Generation(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** Claims it for a turn; false when another serves by now. */
    synchronized boolean enter() {
        if (retired) {
            return false;
        }
        turns++;
        return true;
    }

    /** Gives back what {@link #enter} claimed; whether it is time to close it. */
    synchronized boolean leave() {
        turns--;
        return retired && turns == 0;
    }

    /** Takes no more turns; whether it is time to close it. */
    synchronized boolean retire() {
        retired = true;
        return turns == 0;
    }

    /** Closes the pipeline once its abandoned turns have ended, too. */
    void closeInPeace() {
        if (claimClosing()) {
            if (pipeline instanceof DefaultPipeline own) {
                own.retire();
            } else {
                pipeline.close();
            }
        }
    }

    /** Closes the pipeline, once. */
    void close() {
        if (claimClosing()) {
            pipeline.close();
        }
    }

    private synchronized boolean claimClosing() {
        boolean first = !closed;
        closed = true;
        return first;
    }
}
