package io.theopy.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.TurnInput;
import io.theopy.server.Limits;
import java.util.Locale;

/** {@code POST /v1/chat}: one typed turn. A session id that nobody used yet begins a conversation. */
final class ChatHandler implements Handler {
    private final Turns turns;
    private final Limits limits;

    ChatHandler(Turns turns, Limits limits) {
        this.turns = turns;
        this.limits = limits;
    }

    @Override
    public void handle(Context ctx) {
        Bodies.refuseEmpty(ctx, ChatBody.EXAMPLE);
        String type = ctx.contentType();
        if (type == null
                || !type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
            throw Problem.unsupportedMedia("send JSON, with the header Content-Type: application/json");
        }
        ChatBody body = ChatBody.parse(Bodies.read(ctx, limits.jsonBytes()), limits.textLength());
        boolean speak = body.speak() || Answers.wantsSpeech(ctx);
        Answers.write(
                ctx,
                turns.run(ctx, body.sessionId(), new TurnInput.Text(body.text()), body.language(), speak),
                body.speak());
    }
}
