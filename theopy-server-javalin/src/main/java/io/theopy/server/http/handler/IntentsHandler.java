package io.theopy.server.http.handler;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.server.http.request.RequestCaller;
import io.theopy.server.http.response.TurnResponses;
import io.theopy.turn.Caller;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code GET /v1/intents}: what the caller may ask for. */
public final class IntentsHandler implements Handler {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Supplier<IntentCatalog> catalog;

    public IntentsHandler(Supplier<IntentCatalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public void handle(Context ctx) {
        Caller caller = RequestCaller.of(ctx);
        ObjectNode json = NODES.objectNode();
        ArrayNode items = json.putArray("intents");
        catalog.get().intents().stream()
                .filter(intent -> isAllowed(intent, caller))
                .forEach(intent -> items.add(describe(intent)));
        TurnResponses.json(ctx, json);
    }

    private static boolean isAllowed(Intent intent, Caller caller) {
        return intent.action().map(action -> caller.may(action.scope())).orElse(true);
    }

    private static ObjectNode describe(Intent intent) {
        ObjectNode json = NODES.objectNode();
        json.put("name", intent.name());
        json.put("writes", intent.writes());
        intent.action().ifPresent(a -> json.put("confirm", a.confirm().name().toLowerCase(Locale.ROOT)));
        ObjectNode summary = json.putObject("summary");
        intent.replies().summary().forEach((language, text) -> summary.put(language.code(), text));
        ArrayNode slots = json.putArray("slots");
        for (Slot slot : intent.slots()) {
            slots.addObject()
                    .put("name", slot.name())
                    .put("type", slot.kind().name())
                    .put("required", slot.required());
        }
        return json;
    }
}
