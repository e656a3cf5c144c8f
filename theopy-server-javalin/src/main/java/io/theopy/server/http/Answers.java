package io.theopy.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.theopy.TurnResult;
import io.theopy.audio.WavWriter;
import io.theopy.server.wire.Json;
import io.theopy.server.wire.TurnJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Writes what came of a turn in the form that the client asked for. */
final class Answers {
    private Answers() {}

    /** Whether {@code Accept} asks for sound. */
    static boolean wantsSpeech(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null
                && Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                        .map(type -> type.split(";", 2)[0].strip())
                        .anyMatch(type -> type.equals("audio/wav")
                                || type.equals("audio/x-wav")
                                || type.equals("audio/wave")
                                || type.equals("audio/*"));
    }

    /** Speech if asked for and there is any, else JSON: an answer that cannot be spoken can still be read. */
    static void write(Context ctx, TurnResult result, boolean speechInJson) {
        ctx.header("X-Session-Id", result.sessionId());
        ctx.header("X-Turn-Id", result.turnId());
        if (result.replayed()) {
            ctx.header("Idempotency-Replayed", "true");
        }
        if (wantsSpeech(ctx) && result.speech().isPresent()) {
            ctx.header("X-Outcome", result.outcome().kind());
            ctx.header("X-Reply", percentEncoded(result.reply().text()));
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

    /** As header values are ASCII: UTF-8, percent-encoded. */
    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
