package io.theopy.server.http.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.action.ledger.KeyedTurn;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestCaller;
import io.theopy.server.http.response.TurnResponses;
import io.theopy.server.wire.LedgerEntryJson;
import io.theopy.turn.Caller;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /v1/turns/{id}}: the status of a turn that wrote, or that came with a key. Whose turn it is not may not
 * even know that there is one; administrators may.
 */
public final class TurnStatusHandler implements Handler {
    private static final String SEES_ALL = "admin:read";

    private final TurnLedger ledger;

    public TurnStatusHandler(TurnLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void handle(Context ctx) {
        Caller caller = RequestCaller.of(ctx);
        String id = ctx.pathParam("id");
        List<LedgerEntry> writes = ledger.ofTurn(id).stream()
                .filter(write -> mayKnow(caller, write.caller().id()))
                .toList();
        if (!writes.isEmpty()) {
            TurnResponses.json(ctx, LedgerEntryJson.of(writes.get(writes.size() - 1)));
            return;
        }
        Optional<KeyedTurn> turn =
                ledger.turn(id).filter(t -> mayKnow(caller, t.key().callerId()));
        TurnResponses.json(
                ctx,
                turn.map(TurnStatusHandler::withoutWrites)
                        .orElseThrow(
                                () -> Problem.notFound(
                                        "no turn of yours with this id wrote anything or came with an Idempotency-Key in the last days")));
    }

    private static boolean mayKnow(Caller caller, String whose) {
        return whose.equals(caller.id()) || caller.may(SEES_ALL);
    }

    private static ObjectNode withoutWrites(KeyedTurn turn) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("turn_id", turn.turnId())
                .put("state", turn.answer().isPresent() ? "answered" : "running")
                .put("recorded", turn.began().toString());
    }
}
