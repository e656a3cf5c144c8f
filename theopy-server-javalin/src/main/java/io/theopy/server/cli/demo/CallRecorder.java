package io.theopy.server.cli.demo;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;

/** An executor that records each call and passes it on. Thread-safe. */
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
