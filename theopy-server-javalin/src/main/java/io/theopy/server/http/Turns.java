package io.theopy.server.http;

import io.javalin.http.Context;
import io.theopy.Caller;
import io.theopy.Pipeline;
import io.theopy.TurnInput;
import io.theopy.TurnRequest;
import io.theopy.TurnResult;
import io.theopy.text.Language;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** Runs one turn for a request. Thread-safe. */
final class Turns {
    private final Pipeline pipeline;
    private final Caller caller;

    Turns(Pipeline pipeline, Caller caller) {
        this.pipeline = pipeline;
        this.caller = caller;
    }

    /** @throws java.util.concurrent.RejectedExecutionException when too many turns run already */
    TurnResult run(Context ctx, String sessionId, TurnInput input, Optional<Language> language, boolean speak) {
        TurnRequest request = new TurnRequest(
                UUID.randomUUID().toString(),
                sessionId,
                caller,
                input,
                language,
                speak,
                Fields.idempotencyKey(Optional.ofNullable(ctx.header("Idempotency-Key"))));
        try {
            return pipeline.run(request);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
