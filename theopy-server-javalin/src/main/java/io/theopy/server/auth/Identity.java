package io.theopy.server.auth;

import io.theopy.turn.Caller;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who calls, and how we know.
 *
 * @param caller their id, role and scopes
 * @param means how they proved it
 * @param expires from when on the proof counts no more; empty: it has no end of its own
 */
public record Identity(Caller caller, Means means, Optional<Instant> expires) {
    public Identity {
        Objects.requireNonNull(caller, "caller must not be null");
        Objects.requireNonNull(means, "means must not be null");
        Objects.requireNonNull(expires, "expires must not be null");
    }

    /** How a caller proved who they are. */
    public enum Means {
        /** Not at all: whoever reaches the server acts for the user that its settings name. */
        CONFIGURED,
        API_TOKEN,
        JWT,
        TRUSTED_PROXY
    }

    /** The user for whom everybody acts where nobody is asked who they are. */
    public static Identity configured(Caller caller) {
        return new Identity(caller, Means.CONFIGURED, Optional.empty());
    }

    public static Identity of(Caller caller, Means means, Instant expires) {
        return new Identity(caller, means, Optional.of(expires));
    }
}
