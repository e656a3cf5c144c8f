package io.theopy.server.http.handler;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.server.metrics.Metrics;
import java.util.Optional;

/** {@code GET /metrics}: the server's figures, for Prometheus. */
public final class MetricsHandler implements Handler {
    private final Metrics metrics;

    public MetricsHandler(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void handle(Context ctx) {
        Metrics.Page page =
                metrics.page(Optional.ofNullable(ctx.header("Accept")).orElse(""));
        ctx.contentType(page.contentType());
        ctx.result(page.bytes());
    }
}
