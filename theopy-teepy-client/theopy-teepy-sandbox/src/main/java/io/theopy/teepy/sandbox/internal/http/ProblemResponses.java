package io.theopy.teepy.sandbox.internal.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.theopy.teepy.sandbox.internal.route.ApiJson;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ProblemType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that goes wrong into an RFC 9457 answer with the id of its request. */
final class ProblemResponses {
    static final String CONTENT_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
    private static final String REQUEST_ID = "X-Request-Id";

    private ProblemResponses() {}

    static void install(RoutesConfig routes) {
        routes.before(ctx -> {
            String id = CallerCheck.requestId(ctx);
            ctx.attribute(REQUEST_ID, id);
            ctx.header(REQUEST_ID, id);
        });
        routes.exception(ApiProblem.class, (problem, ctx) -> answer(ctx, problem));
        routes.exception(ConnectionDropped.class, (gone, ctx) -> {});
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, known(e)));
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("request {} failed", requestId(ctx), e);
            answer(ctx, new ApiProblem(ProblemType.INTERNAL, "the sandbox is broken: its log says why"));
        });
    }

    static String requestId(Context ctx) {
        String id = ctx.attribute(REQUEST_ID);
        return id == null ? "" : id;
    }

    static String body(Context ctx, ApiProblem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type().uri());
        body.put("title", problem.type().title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", ctx.path());
        body.put("request_id", requestId(ctx));
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        return ApiJson.write(body);
    }

    private static void answer(Context ctx, ApiProblem problem) {
        ctx.status(problem.status()).contentType(CONTENT_TYPE).result(body(ctx, problem));
    }

    private static ApiProblem known(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> new ApiProblem(ProblemType.NOT_FOUND, "there is no such resource");
            case 405 -> new ApiProblem(ProblemType.METHOD_NOT_ALLOWED, "the resource does not know this method");
            default -> new ApiProblem(ProblemType.BAD_REQUEST, "the request cannot be understood");
        };
    }
}
