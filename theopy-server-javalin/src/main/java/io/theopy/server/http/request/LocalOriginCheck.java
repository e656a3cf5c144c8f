package io.theopy.server.http.request;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps web pages from talking to a server that trusts whoever is on this machine. A page of another origin can send
 * forms to the loopback address, and by DNS rebinding even read the answers: the browser's {@code Origin} and
 * {@code Host} give both away.
 */
public final class LocalOriginCheck {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private LocalOriginCheck() {}

    public static void check(Context ctx) {
        if (!RequestFraming.values(ctx, "Host").stream().allMatch(host -> LOCAL_NAMES.contains(withoutPort(host)))) {
            throw Problem.forbidden("this server answers on the loopback address only; call it as localhost");
        }
        if (!RequestFraming.values(ctx, "Origin").stream().allMatch(LocalOriginCheck::isLocal)) {
            throw Problem.forbidden("web pages of other origins may not call this server");
        }
    }

    private static boolean isLocal(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host != null && LOCAL_NAMES.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
