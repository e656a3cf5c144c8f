package io.theopy.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.util.JavalinException;
import io.theopy.server.Application;
import io.theopy.server.config.BodyLimits;
import io.theopy.server.config.ServerConfig;
import io.theopy.server.config.WebOrigins;
import io.theopy.server.http.body.BodyReceiver;
import io.theopy.server.http.browser.BrowserRules;
import io.theopy.server.http.handler.ComponentsHandler;
import io.theopy.server.http.handler.HealthHandler;
import io.theopy.server.http.handler.MetricsHandler;
import io.theopy.server.http.limit.Deadlines;
import io.theopy.server.http.limit.MemoryBudget;
import io.theopy.server.http.request.RequestIds;
import io.theopy.server.http.route.AccessFilter;
import io.theopy.server.http.route.Route;
import io.theopy.server.http.route.RouteTable;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves figures and health on a port of its own, so that they answer while the other one is busy, and stay within the
 * machine. On the loopback address nobody has to say who they are; on any other it is as on the main port.
 */
final class ManagementServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);
    private static final int THREADS = 8;
    private static final WebOrigins NO_PAGES = new WebOrigins(Set.of(), true);

    private final Javalin javalin;
    private final Deadlines deadlines;
    private final String host;

    private ManagementServer(Javalin javalin, Deadlines deadlines, String host) {
        this.javalin = javalin;
        this.deadlines = deadlines;
        this.host = host;
    }

    /**
     * Empty when the settings want none.
     *
     * @throws CannotListenException when the address cannot be had
     */
    static Optional<ManagementServer> start(ServerConfig config, Application application) {
        return config.observe().managementPort().map(port -> start(config, port, application));
    }

    private static ManagementServer start(ServerConfig config, int port, Application application) {
        String host = config.observe().managementHost();
        BodyLimits limits = config.limits().bodies();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("management");
        Deadlines deadlines = new Deadlines(threads);
        Javalin javalin = Javalin.create(settings -> {
            settings.jetty.threadPool = threads;
            ErrorResponses.install(settings, new BodyReceiver(limits, new MemoryBudget(limits.memory()), deadlines));
            configure(settings, isLoopback(host), application);
        });
        RouteTable.requireNoOther(javalin.unsafe.internalRouter);
        ManagementServer server = new ManagementServer(javalin, deadlines, host);
        try {
            javalin.start(host, port);
        } catch (JavalinException e) {
            server.close();
            throw new CannotListenException(host, port, e);
        }
        LOG.info("figures and health are at {}", server.url());
        return server;
    }

    private static void configure(JavalinConfig javalin, boolean loopback, Application application) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.jetty.modifyServer(jetty -> jetty.setErrorHandler(new TransportErrors()));
        javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        javalin.routes.before(RequestIds::assign);
        if (loopback) {
            javalin.routes.before(new BrowserRules(NO_PAGES));
        } else {
            javalin.routes.beforeMatched(new AccessFilter(application.authenticator()));
        }
        javalin.routes.after(ctx -> RequestIds.clear());
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

    private static boolean isLoopback(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    URI url() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
        deadlines.close();
    }
}
