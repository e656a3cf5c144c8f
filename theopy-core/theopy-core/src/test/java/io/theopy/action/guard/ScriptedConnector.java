package io.theopy.action.guard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.spi.ActionExecutor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An ERP that answers as it was told, then with {@code Done}, and remembers what it was asked. */
final class ScriptedConnector implements ActionExecutor {
    static final ActionOutcome DOWN = new ActionOutcome.Failed(true, "down");
    static final ActionOutcome UNCLEAR = new ActionOutcome.Unknown("no answer");

    private final Deque<ActionOutcome> script = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    synchronized void willSay(ActionOutcome... outcomes) {
        script.addAll(List.of(outcomes));
    }

    synchronized void willSay(int times, ActionOutcome outcome) {
        for (int i = 0; i < times; i++) {
            script.add(outcome);
        }
    }

    /** Runs once, while the next call is under way. */
    void meanwhile(Runnable what) {
        meanwhile = what;
    }

    synchronized int calls() {
        return keys.size();
    }

    synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        ActionOutcome outcome;
        synchronized (this) {
            keys.add(idempotencyKey);
            outcome = script.isEmpty() ? numbered(keys.size()) : script.remove();
        }
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return outcome;
    }

    /** What the {@code n}th call is answered with when nothing else was told. */
    static ActionOutcome numbered(int n) {
        return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode().put("call", n));
    }
}
