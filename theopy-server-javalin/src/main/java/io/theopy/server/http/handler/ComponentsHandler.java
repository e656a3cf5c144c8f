package io.theopy.server.http.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.server.health.Condition;
import io.theopy.server.health.HealthBoard;
import io.theopy.server.http.response.TurnResponses;
import java.util.List;

/** {@code GET /_internal/health}: each part with its state, since when, and what to do; 503 while one is down. */
public final class ComponentsHandler implements Handler {
    private final HealthBoard board;

    public ComponentsHandler(HealthBoard board) {
        this.board = board;
    }

    @Override
    public void handle(Context ctx) {
        List<HealthBoard.Line> lines = board.look();
        Condition.State worst = lines.stream()
                .map(line -> line.condition().state())
                .max(Condition.State::compareTo)
                .filter(state -> state != Condition.State.OFF)
                .orElse(Condition.State.UP);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", worst.label());
        ObjectNode components = json.putObject("components");
        lines.forEach(line -> components.set(line.component(), line(line)));
        ctx.status(worst == Condition.State.DOWN ? 503 : 200);
        TurnResponses.json(ctx, json);
    }

    private static ObjectNode line(HealthBoard.Line line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", line.condition().state().label());
        json.put("since", line.since().toString());
        json.put("detail", line.condition().detail());
        if (!line.condition().remedy().isEmpty()) {
            json.put("what_to_do", line.condition().remedy());
        }
        return json;
    }
}
