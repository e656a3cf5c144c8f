package io.theopy.server.http.request;

import io.javalin.http.Context;
import io.theopy.observe.TraceContext;
import java.util.List;
import java.util.Optional;

/**
 * Takes up the trace that a request is part of, from {@code traceparent} and {@code tracestate}; one that names none, or
 * none that is valid, begins one.
 */
public final class RequestTrace {
    private static final String KEY = "theopy.trace";

    private RequestTrace() {}

    static TraceContext assign(Context ctx) {
        List<String> parents = RequestFraming.values(ctx, "traceparent");
        TraceContext trace = (parents.size() == 1 ? Optional.of(parents.get(0)) : Optional.<String>empty())
                .flatMap(
                        parent -> TraceContext.read(parent, String.join(",", RequestFraming.values(ctx, "tracestate"))))
                .orElseGet(TraceContext::fresh);
        ctx.attribute(KEY, trace);
        return trace;
    }

    /** Empty before the request was looked at. */
    public static Optional<TraceContext> of(Context ctx) {
        return Optional.ofNullable(ctx.attribute(KEY));
    }
}
