package io.theopy.server.http;

import io.javalin.http.Context;
import io.theopy.Caller;
import io.theopy.Outcome;
import io.theopy.Pipeline;
import io.theopy.TurnInput;
import io.theopy.TurnRequest;
import io.theopy.TurnResult;
import io.theopy.text.Language;
import java.nio.charset.StandardCharsets;
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
                UUID.randomUUID().toString(), sessionId, caller, input, language, speak, key(ctx), RequestIds.of(ctx));
        try {
            TurnResult result = pipeline.run(request);
            if (result.outcome() instanceof Outcome.Refused refused) {
                refuseKey(refused.reason());
            }
            return result;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The session of a request that names none: a new one, but the same for the same key, or it would be another request. */
    String sessionFor(Context ctx) {
        return key(ctx).map(key -> UUID.nameUUIDFromBytes((caller.id() + "\n" + key).getBytes(StandardCharsets.UTF_8))
                        .toString())
                .orElseGet(Fields::newSessionId);
    }

    private static Optional<String> key(Context ctx) {
        return Fields.idempotencyKey(Optional.ofNullable(ctx.header("Idempotency-Key")));
    }

    private static void refuseKey(Outcome.Refused.Reason reason) {
        if (reason == Outcome.Refused.Reason.KEY_REUSED) {
            throw Problem.keyReused();
        }
        if (reason == Outcome.Refused.Reason.IN_FLIGHT) {
            throw Problem.inFlight();
        }
    }
}
