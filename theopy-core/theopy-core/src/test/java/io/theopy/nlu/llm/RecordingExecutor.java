package io.theopy.nlu.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Does nothing and notes what it was asked to do. */
final class RecordingExecutor implements ActionExecutor {
    private final List<Action> actions = new CopyOnWriteArrayList<>();

    List<Action> actions() {
        return actions;
    }

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        actions.add(action);
        return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode());
    }

    @Override
    public EntityDirectory directory() {
        return Asking.DIRECTORY;
    }
}
