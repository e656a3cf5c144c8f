package io.theopy.server.http.request;

import io.javalin.http.Context;
import io.theopy.server.auth.Identity;
import io.theopy.turn.Caller;
import java.util.Optional;

/** Keeps with a request who sent it, as authentication found out; nothing else may say so. */
public final class RequestCaller {
    private static final String KEY = "theopy.identity";

    private RequestCaller() {}

    public static void assign(Context ctx, Identity identity) {
        ctx.attribute(KEY, identity);
    }

    /** Whom the request acts for. */
    public static Caller of(Context ctx) {
        return identity(ctx)
                .map(Identity::caller)
                .orElseThrow(() -> new IllegalStateException(
                        "nobody asked who sends " + ctx.method() + " " + ctx.path() + "; its route must say who may"));
    }

    /** Empty on a route that is open to everybody. */
    public static Optional<Identity> identity(Context ctx) {
        return Optional.ofNullable(ctx.attribute(KEY));
    }
}
