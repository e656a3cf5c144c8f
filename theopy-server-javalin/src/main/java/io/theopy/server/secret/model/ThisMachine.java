package io.theopy.server.secret.model;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Addresses that stay within this machine, so that what travels there needs no encryption. Stateless. */
public final class ThisMachine {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private ThisMachine() {}

    /** Whether a secret may be sent to {@code address}: it is encrypted on its way, or never leaves this machine. */
    public static boolean isSafe(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || address.getHost() != null && NAMES.contains(address.getHost().toLowerCase(Locale.ROOT));
    }
}
