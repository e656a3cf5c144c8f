package io.theopy.server.http.handler;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.audio.AudioClip;
import io.theopy.audio.WavReader;
import io.theopy.server.config.Limits;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.request.AcceptedMedia;
import io.theopy.server.http.request.MediaType;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestFields;
import io.theopy.server.http.response.TurnResponses;
import io.theopy.text.Language;
import io.theopy.turn.TurnInput;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * {@code POST /v1/voice}: one recorded turn, as a multipart field {@code audio} or as the body itself. {@code
 * session_id}, {@code language} and {@code speak} come as multipart fields or query parameters; without a session a new
 * one begins.
 */
public final class VoiceHandler implements Handler {
    /** Its bytes and the samples that come of them, two bytes for one at most. */
    private static final int WEIGHT = 3;

    private static final int FORM_OVERHEAD = 64 * 1024;

    private final TurnRunner turns;
    private final BodyReceiver bodies;
    private final Limits limits;

    public VoiceHandler(TurnRunner turns, BodyReceiver bodies, Limits limits) {
        this.turns = turns;
        this.bodies = bodies;
        this.limits = limits;
    }

    @Override
    public void handle(Context ctx) {
        BodyReceiver.refuseEmpty(ctx, "send a WAV file");
        String type = MediaType.of(ctx).name();
        long longest = limits.audio().maxBytes();
        if (type.equals("multipart/form-data")) {
            bodies.receive(ctx, longest + FORM_OVERHEAD, WEIGHT, body -> turn(ctx, Upload.form(ctx, body, longest)));
        } else if (type.startsWith("audio/") || type.equals("application/octet-stream")) {
            bodies.receive(ctx, longest, WEIGHT, body -> turn(ctx, Upload.raw(ctx, body)));
        } else {
            throw Problem.unsupportedMedia("send a WAV file: as the field \"audio\" of multipart/form-data, or as the "
                    + "body with the header Content-Type: audio/wav");
        }
    }

    private CompletableFuture<Void> turn(Context ctx, Upload upload) {
        String sessionId =
                upload.parameter("session_id").map(RequestFields::sessionId).orElseGet(() -> turns.sessionFor(ctx));
        Optional<Language> language = upload.parameter("language").map(RequestFields::language);
        boolean speak = upload.parameter("speak")
                .map(value -> RequestFields.flag("speak", value))
                .orElse(false);
        AudioClip clip = WavReader.read(upload.audio(), limits.audio());
        return turns.run(
                ctx,
                new TurnRunner.Asked(
                        sessionId,
                        new TurnInput.Recording(clip),
                        language,
                        speak || AcceptedMedia.of(ctx).speech()),
                result -> TurnResponses.write(ctx, result, speak));
    }
}
