package io.theopy.teepy;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between guard and connector and writes down each attempt. */
final class AttemptLog implements ActionExecutor {
    private final ActionExecutor connector;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

    AttemptLog(ActionExecutor connector) {
        this.connector = connector;
    }

    record Attempt(String key, ActionOutcome outcome) {}

    List<String> keys() {
        return attempts.stream().map(Attempt::key).toList();
    }

    List<ActionOutcome> outcomes() {
        return attempts.stream().map(Attempt::outcome).toList();
    }

    @Override
    public String name() {
        return connector.name();
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        ActionOutcome outcome = connector.execute(action, idempotencyKey, turn);
        attempts.add(new Attempt(idempotencyKey, outcome));
        return outcome;
    }

    @Override
    public EntityDirectory directory() {
        return connector.directory();
    }

    @Override
    public void close() {
        connector.close();
    }
}
