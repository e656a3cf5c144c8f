package io.theopy.turn;

import java.util.Objects;
import java.util.Set;

/**
 * On whose behalf a turn acts. Comes from authentication, never from what was said.
 *
 * @param id the user's identifier in Teepy, sent there as {@code X-Acting-User}
 * @param role what they are, sent nowhere: Teepy decides by the id
 * @param scopes what they may do: {@code invoices:write}, ...; nothing else is allowed
 */
public record Caller(String id, Role role, Set<String> scopes) {
    public Caller {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(role, "role must not be null");
        Objects.requireNonNull(scopes, "scopes must not be null");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a caller needs an id: take it from your authentication");
        }
        scopes = Set.copyOf(scopes);
    }

    /** A user who may do all that their role may. */
    public static Caller of(String id, Role role) {
        return new Caller(id, role, role.scopes());
    }

    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
