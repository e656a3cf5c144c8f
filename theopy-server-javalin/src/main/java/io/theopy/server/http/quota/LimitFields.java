package io.theopy.server.http.quota;

import io.javalin.http.Context;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a caller the limits that a request counts against, and how they stand with them: {@code RateLimit-Policy} and
 * {@code RateLimit}. Source: draft-ietf-httpapi-ratelimit-headers-10.
 */
final class LimitFields {
    private static final String KEY = "theopy.limits";

    private final Map<String, String> policies = new LinkedHashMap<>();
    private final Map<String, String> standings = new LinkedHashMap<>();

    private LimitFields() {}

    private static LimitFields of(Context ctx) {
        LimitFields fields = ctx.attribute(KEY);
        if (fields == null) {
            fields = new LimitFields();
            ctx.attribute(KEY, fields);
        }
        return fields;
    }

    static void tell(Context ctx, Quota quota, Standing standing) {
        LimitFields fields = of(ctx);
        fields.policies.put(quota.name(), quota.policy());
        fields.standings.put(quota.name(), standing.field(quota.name()));
        fields.write(ctx);
    }

    static void tell(Context ctx, TurnsUnderWay turns) {
        LimitFields fields = of(ctx);
        fields.policies.put("at-once", turns.policy());
        fields.write(ctx);
    }

    private void write(Context ctx) {
        ctx.header("RateLimit-Policy", String.join(", ", policies.values()));
        if (!standings.isEmpty()) {
            ctx.header("RateLimit", String.join(", ", standings.values()));
        }
    }

    /** To be thrown: 429, with the time after which it is worth trying again. */
    static ProblemException tooMany(Context ctx, long seconds, String detail) {
        ctx.header("Retry-After", String.valueOf(seconds));
        return Problem.tooMany(detail + "; try again in " + seconds + (seconds == 1 ? " second" : " seconds"));
    }
}
