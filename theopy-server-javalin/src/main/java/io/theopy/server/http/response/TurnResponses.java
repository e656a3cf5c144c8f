package io.theopy.server.http.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.theopy.audio.WavWriter;
import io.theopy.server.http.request.AcceptedMedia;
import io.theopy.server.wire.TurnJson;
import io.theopy.server.wire.WireJson;
import io.theopy.turn.TurnResult;

/** Writes what came of a turn in the form that the client asked for. */
public final class TurnResponses {
    private TurnResponses() {}

    /** Speech if asked for and there is any, else JSON: an answer that cannot be spoken can still be read. */
    public static void write(Context ctx, TurnResult result, boolean speechInJson) {
        ctx.header("X-Session-Id", result.sessionId());
        ctx.header("X-Turn-Id", result.turnId());
        if (result.replayed()) {
            ctx.header("Idempotency-Replayed", "true");
        }
        if (AcceptedMedia.of(ctx).speech() && result.speech().isPresent()) {
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

    public static void json(Context ctx, ObjectNode json) {
        ctx.contentType("application/json");
        ctx.result(WireJson.write(json));
    }
}
