package io.theopy.teepy.sandbox.internal.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.ActiveFaults;
import io.theopy.teepy.sandbox.internal.db.SandboxDatabase;
import io.theopy.teepy.sandbox.internal.route.ApiJson;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.teepy.sandbox.model.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The HTTP server: Teepy's routes, and the sandbox's own under {@code /_sandbox}, which no fault hits. */
public final class SandboxServer implements AutoCloseable {
    /** The sandbox's own routes, as {@code METHOD path}. */
    public static final List<String> OWN_ROUTES =
            List.of("GET /_sandbox/snapshot", "GET /_sandbox/effects", "GET /_sandbox/faults", "PUT /_sandbox/faults");

    private final ConnectionFaults wire = new ConnectionFaults();
    private final Javalin javalin;
    private final String host;

    public SandboxServer(
            SandboxConfig config,
            SandboxDatabase database,
            List<Route> routes,
            ActiveFaults faults,
            Supplier<Snapshot> snapshot,
            Supplier<List<Effect>> effects) {
        this.host = config.host();
        Endpoints endpoints = new Endpoints(config, database, new FaultGate(faults, wire));
        CallerCheck gate = new CallerCheck(config);
        this.javalin = Javalin.create(javalinConfig -> {
            javalinConfig.startup.showJavalinBanner = false;
            javalinConfig.startup.showOldJavalinVersionWarning = false;
            javalinConfig.startup.startupWatcherEnabled = false;
            javalinConfig.http.prefer405over404 = true;
            javalinConfig.http.compressionStrategy = CompressionStrategy.NONE;
            javalinConfig.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                // Else Jetty gives a header of this connection the letter case of an earlier one: keys differ by it.
                http.setHeaderCacheCaseSensitive(true);
            });
            RoutesConfig http = javalinConfig.routes;
            ProblemResponses.install(http);
            for (Route route : routes) {
                http.addEndpoint(new Endpoint(
                        HandlerType.findOrCreate(route.method()), route.path(), ctx -> endpoints.handle(ctx, route)));
            }
            own(http, gate, "GET", "/_sandbox/snapshot", ctx -> json(ctx, snapshot.get()));
            own(http, gate, "GET", "/_sandbox/effects", ctx -> json(ctx, Map.of("effects", effects.get())));
            own(http, gate, "GET", "/_sandbox/faults", ctx -> json(ctx, FaultsJson.show(faults)));
            own(http, gate, "PUT", "/_sandbox/faults", ctx -> {
                FaultsJson.replace(ctx, faults);
                json(ctx, FaultsJson.show(faults));
            });
        });
        boolean started = false;
        try {
            javalin.start(config.host(), config.port());
            started = true;
        } finally {
            if (!started) {
                javalin.stop();
            }
        }
    }

    private static void own(RoutesConfig http, CallerCheck gate, String method, String path, Consumer<Context> work) {
        http.addEndpoint(new Endpoint(HandlerType.findOrCreate(method), path, ctx -> {
            gate.checkToken(ctx);
            work.accept(ctx);
        }));
    }

    private static void json(Context ctx, Object body) {
        ctx.contentType("application/json").result(ApiJson.write(body));
    }

    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port();
    }

    @Override
    public void close() {
        wire.close();
        javalin.stop();
    }
}
