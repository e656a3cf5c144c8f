package io.theopy.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.util.JavalinException;
import io.theopy.server.Application;
import io.theopy.server.config.BodyLimits;
import io.theopy.server.config.ObserveConfig;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.handler.ComponentsHandler;
import io.theopy.server.http.handler.HealthHandler;
import io.theopy.server.http.handler.MetricsHandler;
import io.theopy.server.http.limit.Deadlines;
import io.theopy.server.http.limit.MemoryBudget;
import io.theopy.server.http.route.Route;
import io.theopy.server.http.route.RouteTable;
import io.theopy.server.http.tls.TlsCertificates;
import io.theopy.server.http.tls.TlsConnector;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves figures and health on a port of its own, so that they answer while the other one is busy, and stay apart
 * from users. On a loopback address nobody has to say who they are; on any other it is guarded as the main port is.
 */
final class ManagementServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);
    private static final int THREADS = 8;

    private final Javalin javalin;
    private final Deadlines deadlines;
    private final String scheme;
    private final String host;

    private ManagementServer(Javalin javalin, Deadlines deadlines, String scheme, String host) {
        this.javalin = javalin;
        this.deadlines = deadlines;
        this.scheme = scheme;
        this.host = host;
    }

    /**
     * Empty when the settings want none.
     *
     * @throws CannotListenException when the address cannot be had
     */
    static Optional<ManagementServer> start(
            ServerConfig config, Application application, Gate gate, Optional<TlsCertificates> tls) {
        ObserveConfig observe = config.observe();
        boolean here = observe.isForThisMachine();
        return observe.managementPort().map(port -> {
            Consumer<JavalinConfig> way = javalin -> {
                if (here) {
                    Gate.guardThisMachine(javalin);
                } else {
                    gate.guard(javalin, config.edge().origins());
                    tls.ifPresent(pair -> javalin.jetty.addConnector(
                            (jetty, http) -> TlsConnector.of(jetty, http, pair, observe.managementHost(), port)));
                }
            };
            return start(
                    config,
                    port,
                    application,
                    way,
                    here ? "http" : tls.map(pair -> "https").orElse("http"));
        });
    }

    private static ManagementServer start(
            ServerConfig config, int port, Application application, Consumer<JavalinConfig> way, String scheme) {
        String host = config.observe().managementHost();
        BodyLimits limits = config.limits().bodies();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("management");
        Deadlines deadlines = new Deadlines(threads);
        Javalin javalin = Javalin.create(settings -> {
            settings.jetty.threadPool = threads;
            ErrorResponses.install(settings, new BodyReceiver(limits, new MemoryBudget(limits.memory()), deadlines));
            configure(settings, application);
            way.accept(settings);
        });
        RouteTable.requireNoOther(javalin.unsafe.internalRouter);
        ManagementServer server = new ManagementServer(javalin, deadlines, scheme, host);
        try {
            javalin.start(host, port);
        } catch (JavalinException e) {
            server.close();
            throw new CannotListenException(host, port, e);
        }
        LOG.info("figures and health are at {}", server.url());
        return server;
    }

    private static void configure(JavalinConfig javalin, Application application) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.jetty.modifyServer(jetty -> jetty.setErrorHandler(new TransportErrors()));
        javalin.router.javaLangErrorHandler(ErrorResponses::ofError);
        RouteTable.install(javalin, route -> handler(route, application));
    }

    private static Optional<Handler> handler(Route route, Application application) {
        return switch (route) {
            case HEALTH -> Optional.of(new HealthHandler(application, Optional.empty()));
            case METRICS -> Optional.of(new MetricsHandler(application.metrics()));
            case COMPONENTS -> Optional.of(new ComponentsHandler(application.health()));
            default -> Optional.empty();
        };
    }

    URI url() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return URI.create(scheme + "://" + name + ":" + javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
        deadlines.close();
    }
}
