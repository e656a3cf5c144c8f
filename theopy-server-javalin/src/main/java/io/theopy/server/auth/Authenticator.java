package io.theopy.server.auth;

import io.theopy.turn.Caller;

/** One way to find out who sent a request. Implementations are thread-safe, and never throw at bad credentials. */
public interface Authenticator {
    Authentication authenticate(Presented request);

    /** Asks nobody: whoever reaches the server acts for {@code caller}. */
    static Authenticator everybodyIs(Caller caller) {
        Authentication known = new Authentication.Known(Identity.configured(caller));
        return request -> known;
    }
}
