package io.theopy.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import io.theopy.server.Application;
import io.theopy.server.config.BodyLimits;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.health.Condition;
import io.theopy.server.health.HealthBoard;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.handler.TurnRunner;
import io.theopy.server.http.limit.Deadlines;
import io.theopy.server.http.limit.MemoryBudget;
import io.theopy.server.http.quota.CallerQuotas;
import io.theopy.server.http.response.BufferedResponses;
import io.theopy.server.http.route.RouteTable;
import io.theopy.server.http.tls.TlsCertificates;
import io.theopy.server.http.tls.TlsConnector;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a {@link Application} over HTTP. Closing stops listening, lets running turns end, and leaves the application open. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int THREADS = 32;
    private static final long STOP_MILLIS = 8_000;

    private static final Duration TLS_WATCH = Duration.ofMillis(500);

    private final Javalin javalin;
    private final Parts parts;
    private final Optional<ManagementServer> management;
    private final String host;

    private HttpServer(Javalin javalin, Parts parts, Optional<ManagementServer> management, String host) {
        this.javalin = javalin;
        this.parts = parts;
        this.management = management;
        this.host = host;
    }

    /** What a server has of its own. */
    private record Parts(QueuedThreadPool threads, Deadlines deadlines, Optional<TlsCertificates> tls)
            implements AutoCloseable {
        static Parts of(ServerConfig config) {
            Optional<TlsCertificates> tls =
                    config.edge().tls().files().map(files -> TlsCertificates.watching(files, TLS_WATCH));
            QueuedThreadPool threads = threadPool();
            return new Parts(threads, new Deadlines(threads), tls);
        }

        @Override
        public void close() {
            tls.ifPresent(TlsCertificates::close);
            deadlines.close();
        }
    }

    /**
     * Starts to listen where {@code config} says.
     *
     * @throws CannotListenException when the address cannot be had
     * @throws io.theopy.server.http.tls.TlsException when certificate and key cannot be used
     */
    public static HttpServer start(ServerConfig config, Application application) {
        Parts parts = Parts.of(config);
        Gate gate = new Gate(application.authenticator(), config.edge().callers());
        Javalin javalin = Javalin.create(settings -> configure(settings, config, application, gate, parts));
        RouteTable.requireNoOther(javalin.unsafe.internalRouter);
        HttpServer server = new HttpServer(
                javalin, parts, ManagementServer.start(config, application, gate, parts.tls()), config.host());
        try {
            javalin.start(config.host(), config.port());
        } catch (JavalinException e) {
            server.close();
            throw new CannotListenException(config.host(), config.port(), e);
        }
        parts.tls().ifPresent(tls -> application.health().add(new HealthBoard.Part("tls", () -> condition(tls))));
        LOG.info("listening on {}", server.url());
        return server;
    }

    private static Condition condition(TlsCertificates tls) {
        return tls.trouble()
                .map(why -> Condition.degraded(why, "put a certificate chain and its key there that can be used"))
                .orElseGet(() -> Condition.up("the certificate is good until " + tls.expires()));
    }

    /**
     * Finds out early, before models are loaded, that another program listens there, or that what connections are to be
     * encrypted with is of no use.
     *
     * @throws CannotListenException when the address cannot be had
     * @throws io.theopy.server.http.tls.TlsException when certificate and key cannot be used
     */
    public static void requireFree(ServerConfig config) {
        config.edge().tls().files().ifPresent(TlsCertificates::require);
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
        String scheme = parts.tls().isPresent() ? "https" : "http";
        return URI.create(scheme + "://" + name + ":" + javalin.port());
    }

    /** Where operators reach it, if that is elsewhere. */
    public Optional<URI> managementUrl() {
        return management.map(ManagementServer::url);
    }

    @Override
    public void close() {
        management.ifPresent(ManagementServer::close);
        javalin.stop();
        parts.close();
    }

    private static void configure(
            JavalinConfig javalin, ServerConfig config, Application application, Gate gate, Parts parts) {
        Deadlines deadlines = parts.deadlines();
        BodyLimits limits = config.limits().bodies();
        MemoryBudget memory = new MemoryBudget(limits.memory());
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.http.prefer405over404 = true;
        // Bodies and turns have deadlines of their own.
        javalin.http.asyncTimeout = 0;
        javalin.jetty.threadPool = parts.threads();
        javalin.jetty.modifyServer(jetty -> {
            jetty.setErrorHandler(new TransportErrors());
            jetty.setStopTimeout(STOP_MILLIS);
            jetty.insertHandler(new BufferedResponses(limits, memory, deadlines));
            jetty.insertHandler(new GracefulHandler());
        });
        parts.tls()
                .ifPresent(tls -> javalin.jetty.addConnector(
                        (jetty, http) -> TlsConnector.of(jetty, http, tls, config.host(), config.port())));
        BodyReceiver bodies = new BodyReceiver(limits, memory, deadlines);
        ErrorResponses.install(javalin, bodies);
        javalin.requestLogger.http(new RequestMetrics(application.metrics().registry()));
        javalin.router.javaLangErrorHandler(ErrorResponses::ofError);
        CallerQuotas quotas = new CallerQuotas(config.edge().callers());
        gate.guard(javalin, config.edge().origins());
        javalin.routes.beforeMatched(quotas);
        TurnRunner turns = new TurnRunner(application.pipeline(), parts.threads(), quotas);
        RouteTable.install(
                javalin,
                new Handlers(
                        application,
                        turns,
                        bodies,
                        config.limits(),
                        config.observe().managementPort().isPresent(),
                        parts.tls()));
    }

    /** Neither bodies that arrive, nor turns, nor answers that leave hold one. */
    private static QueuedThreadPool threadPool() {
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 4);
        pool.setName("http");
        return pool;
    }
}
