package io.theopy.server.cli.demo;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;

/** Writes down the calls that pass through it. Thread-safe. */
record CallRecorder(ActionExecutor executor, CallLog log) implements ActionExecutor {
    @Override
    public String name() {
        return executor.name();
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        log.note(action.call());
        return executor.execute(action, idempotencyKey, turn);
    }

    @Override
    public EntityDirectory directory() {
        return executor.directory();
    }
}
