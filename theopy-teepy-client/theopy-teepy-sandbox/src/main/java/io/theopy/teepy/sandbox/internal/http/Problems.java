package io.theopy.teepy.sandbox.internal.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns everything that goes wrong into an RFC 9457 answer with the id of its request. */
final class Problems {
    static final String CONTENT_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String REQUEST_ID = "X-Request-Id";

    private Problems() {}

    static void install(RoutesConfig routes) {
        routes.before(ctx -> {
            String id = Gate.requestId(ctx);
            ctx.attribute(REQUEST_ID, id);
            ctx.header(REQUEST_ID, id);
        });
        routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
        routes.exception(HungUp.class, (gone, ctx) -> {});
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, known(e)));
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("request {} failed", requestId(ctx), e);
            answer(ctx, new Problem(ProblemType.INTERNAL, "the sandbox is broken: its log says why"));
        });
    }

    static String requestId(Context ctx) {
        String id = ctx.attribute(REQUEST_ID);
        return id == null ? "" : id;
    }

    static String body(Context ctx, Problem problem) {
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
        return Json.write(body);
    }

    private static void answer(Context ctx, Problem problem) {
        ctx.status(problem.status()).contentType(CONTENT_TYPE).result(body(ctx, problem));
    }

    private static Problem known(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> new Problem(ProblemType.NOT_FOUND, "there is no such resource");
            case 405 -> new Problem(ProblemType.METHOD_NOT_ALLOWED, "the resource does not know this method");
            default -> new Problem(ProblemType.BAD_REQUEST, "the request cannot be understood");
        };
    }
}
