package io.theopy.server.http.route;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts the routes of {@link Route} into a server, and sees to it that it has no others. */
public final class RouteTable {
    private RouteTable() {}

    /**
     * Serves every route with what {@code handlers} has for it; a route without a handler is not served. What can be got
     * can be asked for its head, under the same rule.
     */
    public static void install(JavalinConfig javalin, Function<Route, Optional<Handler>> handlers) {
        for (Route route : Route.values()) {
            handlers.apply(route)
                    .ifPresent(handler -> methods(route)
                            .forEach(method -> javalin.routes.addHttpHandler(method, route.path(), handler, route)));
        }
    }

    private static List<HandlerType> methods(Route route) {
        return route.method().equals(HandlerType.GET)
                ? List.of(HandlerType.GET, HandlerType.HEAD)
                : List.of(route.method());
    }

    /** The route that a request was matched to; empty before that, and where there is none. */
    public static Optional<Route> of(Context ctx) {
        for (RouteRole role : ctx.routeRoles()) {
            if (role instanceof Route route) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    /**
     * Refuses a server with a route that the table does not declare.
     *
     * @throws IllegalStateException naming it
     */
    public static void requireNoOther(InternalRouter router) {
        List<String> others = router.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && !isDeclared(endpoint))
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
        if (!others.isEmpty()) {
            throw new IllegalStateException("no rule says who may call " + others + "; declare it in Route");
        }
        if (!router.allWsHandlers().isEmpty()) {
            throw new IllegalStateException("no rule says who may open the WebSocket "
                    + router.allWsHandlers().get(0).getPath());
        }
    }

    private static boolean isDeclared(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return roles != null
                && roles.getRoles().size() == 1
                && roles.getRoles().stream()
                        .allMatch(role -> role instanceof Route route
                                && methods(route).contains(endpoint.method)
                                && route.path().equals(endpoint.path));
    }
}
