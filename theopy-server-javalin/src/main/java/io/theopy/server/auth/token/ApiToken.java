package io.theopy.server.auth.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of an API token, which nobody can call with.
 *
 * @param id by which people name it: a few characters
 * @param hash of the token itself
 * @param grant what it allows
 * @param label what it is for, in its maker's words
 * @param revoked since when it counts no more
 * @param lastUsed give or take a minute
 */
public record ApiToken(
        String id,
        String hash,
        Grant grant,
        String label,
        Instant created,
        Optional<Instant> revoked,
        Optional<Instant> lastUsed) {

    /**
     * Who may call with a token, and for how long.
     *
     * @param scopes some of the role's; empty: all of them
     */
    public record Grant(String userId, String role, Optional<Set<String>> scopes, Instant expires) {
        public Grant {
            scopes = scopes.map(Set::copyOf);
        }
    }

    public boolean countsAt(Instant now) {
        return revoked.isEmpty() && now.isBefore(grant.expires());
    }

    /** For people: {@code active}, {@code revoked} or {@code expired}. */
    public String stateAt(Instant now) {
        return revoked.isPresent() ? "revoked" : countsAt(now) ? "active" : "expired";
    }
}
