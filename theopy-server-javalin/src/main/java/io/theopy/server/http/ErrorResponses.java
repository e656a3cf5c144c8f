package io.theopy.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.theopy.action.ledger.LedgerException;
import io.theopy.audio.UnreadableAudioException;
import io.theopy.audit.AuditException;
import io.theopy.server.OutOfMemory;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.ProblemException;
import io.theopy.server.http.request.RequestIds;
import io.theopy.server.wire.WireJson;
import io.theopy.spi.EngineException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into problem+json. Details of our own faults go to the log, not to the client. */
final class ErrorResponses {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);

    private final BodyReceiver bodies;

    private ErrorResponses(BodyReceiver bodies) {
        this.bodies = bodies;
    }

    static void install(JavalinConfig config, BodyReceiver bodies) {
        ErrorResponses answers = new ErrorResponses(bodies);
        answers.on(config, ProblemException.class, (e, ctx) -> e.problem());
        answers.on(config, UnreadableAudioException.class, (e, ctx) -> of(e));
        answers.on(
                config,
                RejectedExecutionException.class,
                (e, ctx) -> Problem.busy().problem());
        answers.on(config, HttpResponseException.class, ErrorResponses::of);
        answers.on(config, EngineException.class, (e, ctx) -> {
            LOG.error("an engine is broken: {}", e.getMessage(), e);
            return Problem.of(
                    503,
                    "engine_failed",
                    "Service unavailable",
                    "a part of Theopy is not working now; " + "the log of the server says which");
        });
        answers.on(config, LedgerException.class, ErrorResponses::ofStorage);
        answers.on(config, AuditException.class, ErrorResponses::ofStorage);
        answers.on(config, Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            return Problem.of(
                    500,
                    "internal",
                    "Internal server error",
                    "something is wrong in Theopy itself; " + "the log of the server says what, under this request_id");
        });
    }

    /** What Java itself throws. Without memory the process is not to be relied on any more. */
    static void ofError(HttpServletResponse response, Error error) {
        response.setStatus(500);
        if (OutOfMemory.isBehind(error)) {
            OutOfMemory.report(error);
        } else {
            LOG.error("a request failed", error);
        }
    }

    private <E extends Exception> void on(
            JavalinConfig config, Class<E> type, BiFunction<E, Context, Problem> problem) {
        config.routes.exception(type, (e, ctx) -> RequestIds.during(ctx, () -> write(ctx, problem.apply(e, ctx))));
    }

    private static Problem ofStorage(RuntimeException e, Context ctx) {
        LOG.error("{} {} needs the database: {}", ctx.method(), ctx.path(), e.getMessage());
        return Problem.of(
                503,
                "storage_unavailable",
                "Service unavailable",
                "Theopy's database cannot be used now; try again in a moment");
    }

    private void write(Context ctx, Problem problem) {
        ctx.status(problem.status());
        ctx.contentType(Problem.CONTENT_TYPE);
        if (problem.status() == 503 || problem.code().equals("request_in_flight")) {
            ctx.header("Retry-After", "1");
        }
        if (problem.status() == 401) {
            ctx.header(
                    "WWW-Authenticate",
                    "Bearer realm=\"theopy\""
                            + (problem.code().equals("invalid_credentials") ? ", error=\"invalid_token\"" : ""));
        }
        if (problem.status() == 413 || problem.status() == 408) {
            ctx.header("Connection", "close");
        }
        ctx.result(WireJson.write(problem.toJson(ctx.path(), RequestIds.of(ctx))));
        bodies.forgetUnread(ctx);
    }

    private static Problem of(UnreadableAudioException e) {
        String detail = String.valueOf(e.getMessage());
        return switch (e.reason()) {
            case EMPTY -> Problem.of(400, "empty_audio", "Bad request", detail);
            case DAMAGED -> Problem.of(400, "damaged_audio", "Bad request", detail);
            case NOT_AUDIO -> Problem.of(415, "not_audio", "Unsupported media type", detail);
            case UNSUPPORTED -> Problem.of(415, "unsupported_audio", "Unsupported media type", detail);
            case TOO_LONG -> Problem.of(413, "too_large", "Content too large", detail);
        };
    }

    private static Problem of(HttpResponseException e, Context ctx) {
        return switch (e.getStatus()) {
            case 404 ->
                Problem.of(404, "not_found", "Not found", "there is nothing at " + ctx.path() + "; see docs/http.md");
            case 405 -> {
                String allowed = e.getDetails().getOrDefault("availableMethods", "");
                if (!allowed.isEmpty()) {
                    ctx.header("Allow", allowed);
                }
                yield Problem.of(
                        405,
                        "method_not_allowed",
                        "Method not allowed",
                        ctx.path() + " does not take " + ctx.method() + (allowed.isEmpty() ? "" : "; use " + allowed));
            }
            default ->
                Problem.of(
                        e.getStatus(),
                        "http_" + e.getStatus(),
                        String.valueOf(e.getMessage()).replaceFirst("^[0-9]+ ", ""),
                        String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        };
    }
}
