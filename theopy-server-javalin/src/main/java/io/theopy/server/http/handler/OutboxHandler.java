package io.theopy.server.http.handler;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.outbox.Outbox;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.response.TurnResponses;
import io.theopy.server.wire.LedgerEntryJson;
import io.theopy.turn.Caller;
import java.util.function.BiFunction;

/**
 * {@code GET /v1/outbox}, {@code POST /v1/outbox/{id}/retry} and {@code .../drop}: the writes that wait, for
 * administrators.
 */
public final class OutboxHandler {
    private final Outbox outbox;
    private final Caller caller;

    public OutboxHandler(Outbox outbox, Caller caller) {
        this.outbox = outbox;
        this.caller = caller;
    }

    public void list(Context ctx) {
        check("admin:read");
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        outbox.waiting().forEach(entry -> items.add(LedgerEntryJson.of(entry)));
        TurnResponses.json(ctx, json);
    }

    public void retry(Context ctx) {
        change(ctx, outbox::retry);
    }

    public void drop(Context ctx) {
        check("admin:write");
        String id = ctx.pathParam("id");
        if (outbox.dropUnreadable(id, caller.id())) {
            TurnResponses.json(ctx, LedgerEntryJson.dropped(id));
        } else {
            change(ctx, outbox::drop);
        }
    }

    private void change(Context ctx, BiFunction<LedgerEntry, String, LedgerEntry> how) {
        check("admin:write");
        String id = ctx.pathParam("id");
        LedgerEntry entry = outbox.find(id)
                .orElseThrow(() -> Problem.notFound(
                        "not exactly one waiting write begins with this id; GET /v1/outbox lists them"));
        try {
            TurnResponses.json(ctx, LedgerEntryJson.of(how.apply(entry, caller.id())));
        } catch (LedgerConflictException e) {
            throw Problem.conflict("it is being sent at this moment; look again in a second");
        }
    }

    private void check(String scope) {
        if (!caller.may(scope)) {
            throw Problem.forbidden("this is for administrators");
        }
    }
}
