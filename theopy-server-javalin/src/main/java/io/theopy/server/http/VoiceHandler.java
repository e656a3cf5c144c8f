package io.theopy.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.TurnInput;
import io.theopy.audio.AudioClip;
import io.theopy.audio.WavReader;
import io.theopy.server.Limits;
import io.theopy.text.Language;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code POST /v1/voice}: one recorded turn, as a multipart field {@code audio} or as the body itself. {@code
 * session_id}, {@code language} and {@code speak} come as multipart fields or query parameters; without a session a new
 * one begins.
 */
final class VoiceHandler implements Handler {
    private final Turns turns;
    private final Limits limits;

    VoiceHandler(Turns turns, Limits limits) {
        this.turns = turns;
        this.limits = limits;
    }

    @Override
    public void handle(Context ctx) {
        Bodies.refuseEmpty(ctx, "send a WAV file");
        String type = mediaType(ctx);
        Upload upload;
        if (type.equals("multipart/form-data")) {
            upload = Upload.multipart(ctx, limits.audio().maxBytes());
        } else if (type.startsWith("audio/") || type.equals("application/octet-stream")) {
            upload = Upload.raw(ctx, limits.audio().maxBytes());
        } else {
            throw Problem.unsupportedMedia("send a WAV file: as the field \"audio\" of multipart/form-data, or as the "
                    + "body with the header Content-Type: audio/wav");
        }
        String sessionId = upload.parameter("session_id").map(Fields::sessionId).orElseGet(() -> turns.sessionFor(ctx));
        Optional<Language> language = upload.parameter("language").map(Fields::language);
        boolean speak = upload.parameter("speak")
                .map(value -> Fields.flag("speak", value))
                .orElse(false);
        AudioClip clip = WavReader.read(upload.audio(), limits.audio());
        Answers.write(
                ctx,
                turns.run(ctx, sessionId, new TurnInput.Recording(clip), language, speak || Answers.wantsSpeech(ctx)),
                speak);
    }

    private static String mediaType(Context ctx) {
        String type = ctx.contentType();
        return type == null
                ? ""
                : type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    }
}
