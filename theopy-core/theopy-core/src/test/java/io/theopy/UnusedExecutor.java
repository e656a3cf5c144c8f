package io.theopy;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.spi.ActionExecutor;

/** For turns that must not get as far as the ERP. */
final class UnusedExecutor implements ActionExecutor {
    @Override
    public String name() {
        return "unused";
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        throw new AssertionError("sent: " + action);
    }
}
