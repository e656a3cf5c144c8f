package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.spi.ActionExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An ERP that answers as a test says, and remembers what it was asked. */
final class ScriptedErp implements ActionExecutor {
    /** An invoice, as a lookup finds it. */
    static final String INVOICE = """
            {"number": "101", "client": "Pharmacie de la Gare", "client_id": "1", "date": "2025-10-01",
             "amount": "150.00", "status": "unpaid"}""";

    /** One call. */
    record Call(Action action, String key, TurnContext turn) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Function<Action, ActionOutcome> script = action -> done("{\"id\": \"7\"}");

    /** From here on it answers so. */
    void answering(ActionOutcome outcome) {
        script = action -> outcome;
    }

    /** From here on it answers reads so, and does what it is told. */
    void finding(String json) {
        script = action -> action.writes() ? done("{\"id\": \"7\"}") : done(json);
    }

    static ActionOutcome done(String json) {
        return new ActionOutcome.Done(json(json));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Call> writes() {
        return calls.stream().filter(call -> call.action().writes()).toList();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        calls.add(new Call(action, idempotencyKey, turn));
        return script.apply(action);
    }
}
