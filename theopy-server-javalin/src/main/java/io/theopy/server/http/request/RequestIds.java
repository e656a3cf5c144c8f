package io.theopy.server.http.request;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Gives every request an id: the client's own if it is harmless (it goes into logs and to Teepy), else a new one. It
 * comes back in {@code X-Request-Id}.
 */
public final class RequestIds {
    public static final String HEADER = "X-Request-Id";
    static final String LOG_KEY = "request_id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private RequestIds() {}

    public static void assign(Context ctx) {
        String sent = ctx.header(HEADER);
        String id = sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        ctx.attribute(LOG_KEY, id);
        ctx.header(HEADER, id);
        MDC.put(LOG_KEY, id);
    }

    public static String of(Context ctx) {
        String id = ctx.attribute(LOG_KEY);
        return id == null ? "" : id;
    }

    /** Does something for a request that is written to the log under its id, on whatever thread. */
    public static void during(Context ctx, Runnable action) {
        during(ctx, () -> {
            action.run();
            return ctx;
        });
    }

    public static <T> T during(Context ctx, Supplier<T> action) {
        MDC.put(LOG_KEY, of(ctx));
        try {
            return action.get();
        } finally {
            clear();
        }
    }

    public static void clear() {
        MDC.remove(LOG_KEY);
    }
}
