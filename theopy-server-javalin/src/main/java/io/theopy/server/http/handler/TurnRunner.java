package io.theopy.server.http.handler;

import io.javalin.http.Context;
import io.theopy.Pipeline;
import io.theopy.server.http.quota.CallerQuotas;
import io.theopy.server.http.quota.TurnShare;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestCaller;
import io.theopy.server.http.request.RequestFields;
import io.theopy.server.http.request.RequestIds;
import io.theopy.server.http.request.RequestTrace;
import io.theopy.text.Language;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs one turn for a request. Thread-safe. */
public final class TurnRunner {
    private final Pipeline pipeline;
    private final Executor workers;
    private final CallerQuotas quotas;

    /** @param workers write the answers */
    public TurnRunner(Pipeline pipeline, Executor workers, CallerQuotas quotas) {
        this.pipeline = pipeline;
        this.workers = workers;
        this.quotas = quotas;
    }

    /** What a request asks, apart from what its headers say. */
    record Asked(String sessionId, TurnInput input, Optional<Language> language, boolean speak) {}

    /**
     * Ends when {@code answer} has dealt with the result; no thread waits for that.
     *
     * @throws java.util.concurrent.RejectedExecutionException when too many turns run already
     */
    CompletableFuture<Void> run(Context ctx, Asked asked, Consumer<TurnResult> answer) {
        TurnRequest request = new TurnRequest(
                UUID.randomUUID().toString(),
                asked.sessionId(),
                RequestCaller.of(ctx),
                asked.input(),
                asked.language(),
                asked.speak(),
                key(ctx),
                RequestIds.of(ctx),
                RequestTrace.of(ctx));
        return start(ctx, request)
                .thenAcceptAsync(
                        result -> RequestIds.during(ctx, () -> {
                            if (result.outcome() instanceof Outcome.Refused refused) {
                                refuseKey(refused.reason());
                            }
                            answer.accept(result);
                        }),
                        workers);
    }

    private CompletableFuture<TurnResult> start(Context ctx, TurnRequest request) {
        TurnShare share = quotas.begin(ctx, lengthOf(request.input()));
        try {
            CompletableFuture<TurnResult> result =
                    pipeline.start(request, TurnListener.NONE).result();
            return result.whenComplete((done, error) -> share.ended());
        } catch (RuntimeException e) {
            share.neverBegan();
            throw e;
        }
    }

    private static Duration lengthOf(TurnInput input) {
        return input instanceof TurnInput.Recording recording ? recording.clip().duration() : Duration.ZERO;
    }

    /** The session of a request that names none: a new one, but the same for the same key, or it would be another request. */
    String sessionFor(Context ctx) {
        return key(ctx).map(key -> UUID.nameUUIDFromBytes(
                                (RequestCaller.of(ctx).id() + "\n" + key).getBytes(StandardCharsets.UTF_8))
                        .toString())
                .orElseGet(RequestFields::newSessionId);
    }

    private static Optional<String> key(Context ctx) {
        return RequestFields.idempotencyKey(Optional.ofNullable(ctx.header("Idempotency-Key")));
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
