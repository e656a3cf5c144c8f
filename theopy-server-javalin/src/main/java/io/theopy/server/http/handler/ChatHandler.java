package io.theopy.server.http.handler;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.server.config.Limits;
import io.theopy.server.http.body.Body;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.request.AcceptedMedia;
import io.theopy.server.http.request.MediaType;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.response.TurnResponses;
import io.theopy.turn.TurnInput;
import java.util.concurrent.CompletableFuture;

/** {@code POST /v1/chat}: one typed turn. A session id that nobody used yet begins a conversation. */
public final class ChatHandler implements Handler {
    /** Its bytes, its text, and the tree and the strings that are made of it. */
    private static final int WEIGHT = 4;

    private final TurnRunner turns;
    private final BodyReceiver bodies;
    private final Limits limits;

    public ChatHandler(TurnRunner turns, BodyReceiver bodies, Limits limits) {
        this.turns = turns;
        this.bodies = bodies;
        this.limits = limits;
    }

    @Override
    public void handle(Context ctx) {
        BodyReceiver.refuseEmpty(ctx, ChatBody.EXAMPLE);
        MediaType type = MediaType.of(ctx);
        if (!type.name().equals("application/json")) {
            throw Problem.unsupportedMedia("send JSON, with the header Content-Type: application/json");
        }
        type.requireUtf8();
        bodies.receive(ctx, limits.jsonBytes(), WEIGHT, body -> turn(ctx, body));
    }

    private CompletableFuture<Void> turn(Context ctx, Body received) {
        ChatBody body = ChatBody.parse(received.bytes(), limits.textLength());
        boolean speak = body.speak() || AcceptedMedia.of(ctx).speech();
        return turns.run(
                ctx,
                new TurnRunner.Asked(body.sessionId(), new TurnInput.Text(body.text()), body.language(), speak),
                result -> TurnResponses.write(ctx, result, body.speak()));
    }
}
