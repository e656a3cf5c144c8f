package io.theopy.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.server.Stack;

/** {@code GET /health}: that the server lives, and what it works with. Calls nobody. */
final class HealthHandler implements Handler {
    private final Stack stack;

    HealthHandler(Stack stack) {
        this.stack = stack;
    }

    @Override
    public void handle(Context ctx) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", "ok");
        json.put("stt", stack.recognizerName().orElse(null));
        json.put("tts", stack.synthesizerName().orElse(null));
        json.put("teepy", stack.teepyLabel());
        Answers.json(ctx, json);
    }
}
