package io.theopy.server.http.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.server.Application;
import io.theopy.server.http.response.TurnResponses;
import java.util.Optional;

/**
 * {@code GET /health}: that the server lives, whether it is ready for work, and what it works with. Calls nobody, so it
 * always answers; 503 while it is not ready.
 */
public final class HealthHandler implements Handler {
    private final Application stack;

    public HealthHandler(Application stack) {
        this.stack = stack;
    }

    @Override
    public void handle(Context ctx) {
        Optional<String> trouble =
                stack.database().flatMap(database -> database.health().trouble());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", trouble.isEmpty() ? "ok" : "unavailable");
        json.put("stt", stack.recognizerName().orElse(null));
        json.put("tts", stack.synthesizerName().orElse(null));
        json.put("teepy", stack.teepyLabel());
        ObjectNode database = json.putObject("database");
        database.put(
                "kind", stack.database().map(opened -> opened.address().kind()).orElse("memory"));
        database.put("status", trouble.isEmpty() ? "ok" : "unavailable");
        trouble.ifPresent(reason -> database.put("reason", reason));
        ctx.status(trouble.isEmpty() ? 200 : 503);
        TurnResponses.json(ctx, json);
    }
}
