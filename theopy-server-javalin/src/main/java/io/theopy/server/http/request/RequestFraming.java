package io.theopy.server.http.request;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Refuses requests of which two readers might understand two things: a body in a coding that nobody takes off here, or a
 * header that may come once and came twice.
 */
public final class RequestFraming {
    private static final Set<String> ONCE = Set.of("Content-Type", "Content-Encoding", "Idempotency-Key", "Expect");

    private RequestFraming() {}

    public static void check(Context ctx) {
        if (!isUnderstood(ctx)) {
            throw Problem.notImplemented("Transfer-Encoding may only be chunked; send the body as it is");
        }
        for (String name : ONCE) {
            if (values(ctx, name).size() > 1) {
                throw Problem.badField("repeated_header", name, name + " may be sent once; it came several times");
            }
        }
    }

    /** Whether it is known where the body ends, and what it says. */
    public static boolean isUnderstood(Context ctx) {
        List<String> codings = values(ctx, "Transfer-Encoding");
        return codings.isEmpty()
                || codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked");
    }

    public static List<String> values(Context ctx, String header) {
        return Collections.list(ctx.req().getHeaders(header));
    }
}
