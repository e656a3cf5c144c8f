package io.theopy.server.http.request;

import io.javalin.http.Context;
import io.theopy.observe.LogField;
import io.theopy.observe.LogLabels;
import io.theopy.observe.TraceContext;
import io.theopy.server.auth.Identity;
import io.theopy.turn.Caller;
import java.util.Map;
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

    private static final String KEY = LogField.REQUEST_ID.label();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private RequestIds() {}

    public static void assign(Context ctx) {
        String sent = ctx.header(HEADER);
        String id = sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        ctx.attribute(KEY, id);
        ctx.header(HEADER, id);
        MDC.put(KEY, id);
        MDC.put(LogField.TRACE_ID.label(), RequestTrace.assign(ctx).traceId());
    }

    public static String of(Context ctx) {
        String id = ctx.attribute(KEY);
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
        try (LogLabels about = LogLabels.open(labels(ctx))) {
            return action.get();
        } finally {
            clear();
        }
    }

    private static Map<LogField, String> labels(Context ctx) {
        return Map.of(
                LogField.REQUEST_ID, of(ctx),
                LogField.TRACE_ID,
                        RequestTrace.of(ctx).map(TraceContext::traceId).orElse(""),
                LogField.USER_ID,
                        RequestCaller.identity(ctx)
                                .map(Identity::caller)
                                .map(Caller::id)
                                .orElse(""));
    }

    public static void clear() {
        MDC.remove(KEY);
        MDC.remove(LogField.TRACE_ID.label());
    }
}
