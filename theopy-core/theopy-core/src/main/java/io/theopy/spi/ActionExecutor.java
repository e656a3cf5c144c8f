package io.theopy.spi;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;

/** Carries out admitted actions, normally against the ERP. Thread-safe. */
public interface ActionExecutor extends AutoCloseable {
    /** The provider's name, for logs and metrics. */
    String name();

    /**
     * Does {@code action} once. Two calls with the same key have one effect, and both return its result.
     *
     * @param idempotencyKey ours, sent to the ERP with the call
     * @return what became of it; failures are values, too
     */
    ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn);

    /** What actions can be about, by name. */
    default EntityDirectory directory() {
        return EntityDirectory.empty();
    }

    @Override
    default void close() {}
}
