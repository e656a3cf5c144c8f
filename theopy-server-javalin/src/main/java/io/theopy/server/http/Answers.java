package io.theopy.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.theopy.audio.WavWriter;
import io.theopy.server.wire.Json;
import io.theopy.server.wire.TurnJson;
import io.theopy.turn.TurnResult;

/** Writes what came of a turn in the form that the client asked for. */
final class Answers {
    private Answers() {}

    /** Speech if asked for and there is any, else JSON: an answer that cannot be spoken can still be read. */
    static void write(Context ctx, TurnResult result, boolean speechInJson) {
        ctx.header("X-Session-Id", result.sessionId());
        ctx.header("X-Turn-Id", result.turnId());
        if (result.replayed()) {
            ctx.header("Idempotency-Replayed", "true");
        }
        if (Accepted.of(ctx).speech() && result.speech().isPresent()) {
            ctx.header("X-Outcome", result.outcome().kind());
            ctx.header("X-Reply", HeaderText.of(result.reply().text()));
            ctx.contentType("audio/wav");
            ctx.result(WavWriter.toBytes(result.speech().get()));
            return;
        }
        ObjectNode json = TurnJson.of(result);
        if (speechInJson && result.speech().isPresent()) {
            json.set("audio", TurnJson.speech(result.speech().get()));
        }
        json(ctx, json);
    }

    static void json(Context ctx, ObjectNode json) {
        ctx.contentType("application/json");
        ctx.result(Json.write(json));
    }
}
