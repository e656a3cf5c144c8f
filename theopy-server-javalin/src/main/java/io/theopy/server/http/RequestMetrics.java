package io.theopy.server.http;

import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.observe.LogField;
import io.theopy.server.http.request.RequestIds;
import io.theopy.server.http.route.RouteTable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and times requests by the route that they were matched to, never by what a client wrote; tells the log of each. */
final class RequestMetrics implements RequestLogger {
    private static final Logger LOG = LoggerFactory.getLogger(RequestMetrics.class);
    private static final String NO_ROUTE = "none";

    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void handle(Context ctx, Float millis) {
        String route = RouteTable.of(ctx)
                .map(matched -> matched.method() + " " + matched.path())
                .orElse(NO_ROUTE);
        int status = ctx.statusCode();
        registry.timer("theopy.http.requests", "route", route, "status", Integer.toString(status))
                .record((long) (millis * 1_000), TimeUnit.MICROSECONDS);
        RequestIds.during(
                ctx,
                () -> LOG.atDebug()
                        .addKeyValue("route", route)
                        .addKeyValue("status", status)
                        .addKeyValue(LogField.DURATION_MS.label(), millis)
                        .log("request answered"));
    }
}
