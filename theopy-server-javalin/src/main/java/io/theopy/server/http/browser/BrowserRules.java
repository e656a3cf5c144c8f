package io.theopy.server.http.browser;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.theopy.server.config.WebOrigins;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestFraming;
import io.theopy.server.http.route.Route;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps web pages out that nobody let in. A page of another origin can send forms to any address that its reader's
 * browser reaches, the loopback one among them, and by DNS rebinding even read the answers: the browser's {@code Origin}
 * and {@code Host} give both away. Pages of the listed origins may call, as the CORS protocol lets them. Source:
 * fetch.spec.whatwg.org, section 3.3.
 */
public final class BrowserRules implements Handler {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String METHODS = Arrays.stream(Route.values())
            .map(route -> route.method().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    private static final String SENT =
            "Accept, Authorization, Content-Type, Idempotency-Key, X-Request-Id, traceparent";
    private static final String SHOWN = "Idempotency-Replayed, RateLimit, RateLimit-Policy, Retry-After, X-Outcome,"
            + " X-Reply, X-Request-Id, X-Session-Id, X-Turn-Id";

    private final WebOrigins origins;

    public BrowserRules(WebOrigins origins) {
        this.origins = origins;
    }

    @Override
    public void handle(Context ctx) {
        List<String> hosts = RequestFraming.values(ctx, "Host");
        if (origins.localOnly() && !hosts.stream().allMatch(host -> LOCAL_NAMES.contains(withoutPort(host)))) {
            throw Problem.forbidden("this server answers on the loopback address only; call it as localhost");
        }
        ctx.header("Vary", "Origin");
        List<String> pages = RequestFraming.values(ctx, "Origin");
        if (!pages.stream().allMatch(page -> mayCall(page, hosts))) {
            throw Problem.forbidden("web pages of this origin may not call this server; THEOPY_ALLOWED_ORIGINS lists"
                    + " those that may");
        }
        Optional<String> listed = pages.stream().filter(this::isListed).findFirst();
        listed.ifPresent(page -> {
            ctx.header("Access-Control-Allow-Origin", page);
            ctx.header("Access-Control-Expose-Headers", SHOWN);
        });
        if (isPreflight(ctx)) {
            answerPreflight(ctx, listed.isPresent());
        }
    }

    private static boolean isPreflight(Context ctx) {
        return ctx.method().equals(HandlerType.OPTIONS)
                && ctx.header("Origin") != null
                && ctx.header("Access-Control-Request-Method") != null;
    }

    /** Without credentials, which browsers do not send with it: it says only what a page may try. */
    private static void answerPreflight(Context ctx, boolean listed) {
        if (!listed) {
            throw Problem.forbidden("web pages of this origin may not call this server; THEOPY_ALLOWED_ORIGINS lists"
                    + " those that may");
        }
        ctx.header("Access-Control-Allow-Methods", METHODS);
        ctx.header("Access-Control-Allow-Headers", SENT);
        ctx.header("Access-Control-Max-Age", "600");
        ctx.status(204);
        ctx.skipRemainingHandlers();
    }

    private boolean mayCall(String page, List<String> hosts) {
        return isListed(page) || (origins.localOnly() ? isLocal(page) : isOurs(page, hosts));
    }

    private boolean isListed(String page) {
        return WebOrigins.of(page).filter(origins.listed()::contains).isPresent();
    }

    private static boolean isLocal(String page) {
        return WebOrigins.of(page)
                .filter(origin -> LOCAL_NAMES.contains(URI.create(origin).getHost()))
                .isPresent();
    }

    /** Whether the page came from where it calls. What takes off TLS before us changes the scheme, not the name. */
    private static boolean isOurs(String page, List<String> hosts) {
        return WebOrigins.of(page)
                .map(origin -> origin.replaceFirst("^https?://", ""))
                .filter(name -> hosts.size() == 1 && name.equals(hosts.get(0).toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
