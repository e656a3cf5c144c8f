package io.theopy.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.action.ledger.KeyedTurn;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.server.wire.LedgerEntryJson;
import io.theopy.turn.Caller;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /v1/turns/{id}}: what became of a turn that wrote, or that came with a key. Whose turn it is not may not
 * even know that there is one; administrators may.
 */
final class TurnFateHandler implements Handler {
    private static final String SEES_ALL = "admin:read";

    private final TurnLedger ledger;
    private final Caller caller;

    TurnFateHandler(TurnLedger ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    @Override
    public void handle(Context ctx) {
        String id = ctx.pathParam("id");
        List<LedgerEntry> writes = ledger.ofTurn(id).stream()
                .filter(write -> mayKnow(write.caller().id()))
                .toList();
        if (!writes.isEmpty()) {
            Answers.json(ctx, LedgerEntryJson.of(writes.get(writes.size() - 1)));
            return;
        }
        Optional<KeyedTurn> turn = ledger.turn(id).filter(t -> mayKnow(t.key().callerId()));
        Answers.json(
                ctx,
                turn.map(TurnFateHandler::withoutWrites)
                        .orElseThrow(
                                () -> Problem.notFound(
                                        "no turn of yours with this id wrote anything or came with an Idempotency-Key in the last days")));
    }

    private boolean mayKnow(String whose) {
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
