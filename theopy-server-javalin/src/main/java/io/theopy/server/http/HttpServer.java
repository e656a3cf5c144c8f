package io.theopy.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import io.theopy.server.Application;
import io.theopy.server.config.BodyLimits;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.handler.TurnRunner;
import io.theopy.server.http.limit.Deadlines;
import io.theopy.server.http.limit.MemoryBudget;
import io.theopy.server.http.request.LocalOriginCheck;
import io.theopy.server.http.request.RequestAddress;
import io.theopy.server.http.request.RequestFraming;
import io.theopy.server.http.request.RequestIds;
import io.theopy.server.http.response.BufferedResponses;
import io.theopy.server.http.route.AccessFilter;
import io.theopy.server.http.route.RouteTable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a {@link Application} over HTTP. Closing stops listening, lets running turns end, and leaves the application open. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int THREADS = 32;
    private static final long STOP_MILLIS = 8_000;

    private final Javalin javalin;
    private final Deadlines deadlines;
    private final String host;

    private HttpServer(Javalin javalin, Deadlines deadlines, String host) {
        this.javalin = javalin;
        this.deadlines = deadlines;
        this.host = host;
    }

    /**
     * Starts to listen where {@code config} says.
     *
     * @throws CannotListenException when the address cannot be had
     */
    public static HttpServer start(ServerConfig config, Application application) {
        AccessFilter access = new AccessFilter(application.authenticator());
        QueuedThreadPool threads = threads();
        Deadlines deadlines = new Deadlines(threads);
        Javalin javalin =
                Javalin.create(settings -> configure(settings, config, application, access, threads, deadlines));
        RouteTable.requireNoOther(javalin.unsafe.internalRouter);
        HttpServer server = new HttpServer(javalin, deadlines, config.host());
        try {
            javalin.start(config.host(), config.port());
        } catch (JavalinException e) {
            server.close();
            throw new CannotListenException(config.host(), config.port(), e);
        }
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
        deadlines.close();
    }

    private static void configure(
            JavalinConfig javalin,
            ServerConfig config,
            Application application,
            AccessFilter access,
            QueuedThreadPool threads,
            Deadlines deadlines) {
        BodyLimits limits = config.limits().bodies();
        MemoryBudget memory = new MemoryBudget(limits.memory());
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.http.prefer405over404 = true;
        // Bodies and turns have deadlines of their own.
        javalin.http.asyncTimeout = 0;
        javalin.jetty.threadPool = threads;
        javalin.jetty.modifyServer(jetty -> {
            jetty.setErrorHandler(new TransportErrors());
            jetty.setStopTimeout(STOP_MILLIS);
            jetty.insertHandler(new BufferedResponses(limits, memory, deadlines));
            jetty.insertHandler(new GracefulHandler());
        });
        javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        BodyReceiver bodies = new BodyReceiver(limits, memory, deadlines);
        ErrorResponses.install(javalin, bodies);
        javalin.router.javaLangErrorHandler(ErrorResponses::ofError);
        TurnRunner turns = new TurnRunner(application.pipeline(), threads);
        addRoutes(javalin, access, new Handlers(application, turns, bodies, config.limits()));
    }

    private static void addRoutes(JavalinConfig javalin, AccessFilter access, Handlers handlers) {
        javalin.routes.before(ctx -> {
            RequestIds.assign(ctx);
            LocalOriginCheck.check(ctx);
            RequestFraming.check(ctx);
            RequestAddress.check(ctx);
        });
        javalin.routes.beforeMatched(access);
        javalin.routes.after(ctx -> RequestIds.clear());
        RouteTable.install(javalin, handlers);
    }

    /** Neither bodies that arrive, nor turns, nor answers that leave hold one. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 4);
        pool.setName("http");
        return pool;
    }
}
