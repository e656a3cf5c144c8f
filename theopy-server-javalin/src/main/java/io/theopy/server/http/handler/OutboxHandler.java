package io.theopy.server.http.handler;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.outbox.Outbox;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestCaller;
import io.theopy.server.http.response.TurnResponses;
import io.theopy.server.wire.LedgerEntryJson;
import java.util.function.BiFunction;

/**
 * {@code GET /v1/outbox}, {@code POST /v1/outbox/{id}/retry} and {@code .../drop}: the writes that wait, for
 * administrators.
 */
public final class OutboxHandler {
    private final Outbox outbox;

    public OutboxHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    public void list(Context ctx) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        outbox.waiting().forEach(entry -> items.add(LedgerEntryJson.of(entry)));
        TurnResponses.json(ctx, json);
    }

    public void retry(Context ctx) {
        change(ctx, outbox::retry);
    }

    public void drop(Context ctx) {
        String id = ctx.pathParam("id");
        if (outbox.dropUnreadable(id, RequestCaller.of(ctx).id())) {
            TurnResponses.json(ctx, LedgerEntryJson.dropped(id));
        } else {
            change(ctx, outbox::drop);
        }
    }

    private void change(Context ctx, BiFunction<LedgerEntry, String, LedgerEntry> how) {
        String id = ctx.pathParam("id");
        LedgerEntry entry = outbox.find(id)
                .orElseThrow(() -> Problem.notFound(
                        "not exactly one waiting write begins with this id; GET /v1/outbox lists them"));
        try {
            TurnResponses.json(
                    ctx,
                    LedgerEntryJson.of(how.apply(entry, RequestCaller.of(ctx).id())));
        } catch (LedgerConflictException e) {
            throw Problem.conflict("it is being sent at this moment; look again in a second");
        }
    }
}
