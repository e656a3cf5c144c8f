package io.theopy.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Settings of authentication: by what callers may be known. None of the ways: whoever reaches the server acts for the
 * configured user.
 *
 * @param tokens whether API tokens count
 */
public record AuthConfig(boolean tokens, Optional<Jwt> jwt, Optional<Proxy> proxy) {
    /** Asks nobody. */
    public static final AuthConfig NONE = new AuthConfig(false, Optional.empty(), Optional.empty());

    /** Whether callers are asked who they are. */
    public boolean isOn() {
        return tokens || jwt.isPresent() || proxy.isPresent();
    }

    /**
     * Which JWTs count.
     *
     * @param keys what they are signed with
     * @param roleClaim the claim with the role; dots lead into objects
     * @param scopeClaim the claim with the scopes; empty: all that the role allows
     */
    public record Jwt(String issuer, String audience, Keys keys, String roleClaim, Optional<String> scopeClaim) {}

    /** Where the keys of JWTs come from. */
    public sealed interface Keys {
        /**
         * HS256, with a secret that issuer and Theopy share.
         *
         * @param current gives it as it is now
         */
        record Secret(Supplier<String> current) implements Keys {
            /** One that stays the same. */
            public Secret(String value) {
                this(() -> value);
            }

            /** The secret as it is now. */
            public String value() {
                return current.get();
            }

            /** Without the secret, which must not get into logs. */
            @Override
            public String toString() {
                return "Secret[...]";
            }
        }

        /** RS256 or ES256, as the public keys in a PEM file are. */
        record PublicKeys(Path file) implements Keys {}

        /**
         * RS256 or ES256, as the keys are that the issuer publishes.
         *
         * @param outage how long keys that were had once count while no newer ones can be had
         */
        record Published(URI jwks, Duration outage) implements Keys {}
    }

    /** From where, and in which headers, a proxy says who calls. */
    public record Proxy(List<AddressRange> trusted, String userHeader, String roleHeader) {
        public Proxy {
            trusted = List.copyOf(trusted);
        }
    }

    /** For people: {@code API tokens, JWTs}. */
    @Override
    public String toString() {
        List<String> ways = new ArrayList<>();
        if (tokens) {
            ways.add("API tokens");
        }
        jwt.ifPresent(set -> ways.add("JWTs of " + set.issuer()));
        proxy.ifPresent(set -> ways.add("trusted proxies"));
        return ways.isEmpty() ? "none" : String.join(", ", ways);
    }
}
