package io.theopy.server.http.request;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the path and the query of a request: what cannot be read is refused, never left out or replaced. */
public final class RequestAddress {
    private static final Set<String> SECRETS = Set.of(
            "token", "access_token", "id_token", "api_key", "apikey", "api_token", "authorization", "bearer", "jwt");

    private RequestAddress() {}

    public static void check(Context ctx) {
        refuseUnreadable(ctx.req().getRequestURI(), "path");
        refuseUnreadable(ctx.req().getQueryString(), "query");
        refuseSecrets(ctx);
    }

    /** A query parameter that may be given once. */
    public static Optional<String> parameter(Context ctx, String name) {
        List<String> values = ctx.queryParams(name);
        if (values.size() > 1) {
            throw Problem.badField("repeated_field", name, name + " is given several times; give it once");
        }
        return values.stream().findFirst();
    }

    /** What stands in an address also stands in logs and histories. */
    private static void refuseSecrets(Context ctx) {
        for (String name : ctx.queryParamMap().keySet()) {
            if (SECRETS.contains(name.toLowerCase(Locale.ROOT).replace("-", "_"))) {
                throw Problem.tokenInAddress(name);
            }
        }
    }

    private static void refuseUnreadable(@Nullable String text, String what) {
        if (text != null && StrictText.ofPercentEncoded(text).isEmpty()) {
            throw Problem.badRequest(
                    "invalid_encoding", "the " + what + " of the address is not percent-encoded UTF-8");
        }
    }
}
