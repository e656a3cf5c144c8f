package io.theopy.action.guard;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;

/** One layer of the guard, or what lies below it. */
interface Step {
    /**
     * What one way down came to.
     *
     * @param sent whether the connector was asked; a layer that turned it back says no
     */
    record Attempt(ActionOutcome outcome, boolean sent) {
        /** Whether it may go better next time. A second try of a write that is unclear is safe: its key is the same. */
        boolean isTransient() {
            return outcome instanceof ActionOutcome.Unknown
                    || (outcome instanceof ActionOutcome.Failed failed && failed.retryable());
        }
    }

    Attempt run(Action action, String key, TurnContext turn);
}
