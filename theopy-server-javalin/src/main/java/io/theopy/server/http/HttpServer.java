package io.theopy.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import io.theopy.action.outbox.Outbox;
import io.theopy.server.ServerConfig;
import io.theopy.server.Stack;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a {@link Stack} over HTTP. Closing stops listening, lets running turns end, and leaves the stack open. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int SPARE_THREADS = 12;
    private static final long STOP_MILLIS = 8_000;

    private final Javalin javalin;
    private final String host;

    private HttpServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Starts to listen where {@code config} says.
     *
     * @throws CannotListenException when the address cannot be had
     */
    public static HttpServer start(ServerConfig config, Stack stack) {
        Javalin javalin = Javalin.create(javalinConfig -> configure(javalinConfig, config, stack));
        try {
            javalin.start(config.host(), config.port());
        } catch (JavalinException e) {
            javalin.stop();
            throw new CannotListenException(config.host(), config.port(), e);
        }
        HttpServer server = new HttpServer(javalin, config.host());
        LOG.info("listening on {}", server.url());
        return server;
    }

    /**
     * Finds out early, before models are loaded, that another program listens there.
     *
     * @throws CannotListenException when the address cannot be had
     */
    public static void requireFree(ServerConfig config) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(config.host(), config.port()));
        } catch (IOException e) {
            throw new CannotListenException(config.host(), config.port(), e);
        }
    }

    /** Where clients reach it. */
    public URI url() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig javalin, ServerConfig config, Stack stack) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.http.prefer405over404 = true;
        javalin.jetty.threadPool = threads(config.limits().concurrentTurns());
        javalin.jetty.modifyServer(jetty -> {
            jetty.setErrorHandler(new TransportErrors());
            jetty.setStopTimeout(STOP_MILLIS);
        });
        javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        ErrorAnswers.install(javalin);
        javalin.router.javaLangErrorHandler(ErrorAnswers::ofError);
        addRoutes(javalin, config, stack);
    }

    private static void addRoutes(JavalinConfig javalin, ServerConfig config, Stack stack) {
        Turns turns = new Turns(stack.pipeline(), config.caller());
        javalin.routes.before(ctx -> {
            RequestIds.assign(ctx);
            LocalOnly.check(ctx);
        });
        javalin.routes.after(ctx -> RequestIds.clear());
        javalin.routes.get("/health", new HealthHandler(stack));
        javalin.routes.post("/v1/chat", new ChatHandler(turns, config.limits()));
        javalin.routes.post("/v1/voice", new VoiceHandler(turns, config.limits()));
        javalin.routes.get("/v1/intents", new IntentsHandler(stack.catalog(), config.caller()));
        javalin.routes.get("/v1/turns/{id}", new TurnFateHandler(stack.ledger(), config.caller()));
        javalin.routes.get("/v1/audit", new AuditHandler(stack.audit(), config.caller()));
        OutboxHandler outbox =
                new OutboxHandler(new Outbox(stack.ledger(), stack.audit(), Clock.systemUTC()), config.caller());
        javalin.routes.get("/v1/outbox", outbox::list);
        javalin.routes.post("/v1/outbox/{id}/retry", outbox::retry);
        javalin.routes.post("/v1/outbox/{id}/drop", outbox::drop);
        javalin.routes.delete("/v1/sessions/{id}", new SessionHandler(stack.memory(), config.caller()));
    }

    /** Each turn holds a thread; some more for health, refusals and Jetty itself. */
    private static QueuedThreadPool threads(int turns) {
        QueuedThreadPool pool = new QueuedThreadPool(turns + SPARE_THREADS, Math.min(4, turns));
        pool.setName("http");
        return pool;
    }
}
