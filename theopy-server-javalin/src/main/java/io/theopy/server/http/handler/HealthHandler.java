package io.theopy.server.http.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.server.Application;
import io.theopy.server.http.response.TurnResponses;
import io.theopy.server.http.tls.TlsCertificates;
import java.util.Optional;

/**
 * {@code GET /health}: that the server lives, whether it is ready for work, and what it works with. Calls nobody, so it
 * always answers; 503 while it is not ready.
 */
public final class HealthHandler implements Handler {
    private final Application application;
    private final Optional<TlsCertificates> tls;

    public HealthHandler(Application application, Optional<TlsCertificates> tls) {
        this.application = application;
        this.tls = tls;
    }

    @Override
    public void handle(Context ctx) {
        Optional<String> trouble =
                application.database().flatMap(database -> database.health().trouble());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", trouble.isEmpty() ? "ok" : "unavailable");
        json.put("stt", application.recognizerName().orElse(null));
        json.put("tts", application.synthesizerName().orElse(null));
        json.put("teepy", application.teepyLabel());
        ObjectNode database = json.putObject("database");
        database.put(
                "kind",
                application.database().map(opened -> opened.address().kind()).orElse("memory"));
        database.put("status", trouble.isEmpty() ? "ok" : "unavailable");
        trouble.ifPresent(reason -> database.put("reason", reason));
        tls.ifPresent(certificates -> json.set("tls", state(certificates)));
        ctx.status(trouble.isEmpty() ? 200 : 503);
        TurnResponses.json(ctx, json);
    }

    /** A certificate that could not be renewed still serves, so the server stays ready. */
    private static ObjectNode state(TlsCertificates certificates) {
        Optional<String> trouble = certificates.trouble();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", trouble.isEmpty() ? "ok" : "not_renewed");
        json.put("expires", certificates.expires().toString());
        trouble.ifPresent(reason -> json.put("reason", reason));
        return json;
    }
}
