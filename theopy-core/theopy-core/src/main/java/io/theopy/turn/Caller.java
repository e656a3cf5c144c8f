package io.theopy.turn;

import io.theopy.intent.Role;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * On whose behalf a turn acts. Comes from authentication, never from what was said.
 *
 * @param id the user's identifier in the system that is acted on, sent there by its connector
 * @param role what they are, in lower case; sent nowhere: the system decides by the id
 * @param scopes what they may do: {@code invoices:write}, ...; nothing else is allowed
 */
public record Caller(String id, String role, Set<String> scopes) {
    public Caller {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(role, "role must not be null");
        Objects.requireNonNull(scopes, "scopes must not be null");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a caller needs an id: take it from your authentication");
        }
        if (role.isBlank()) {
            throw new IllegalArgumentException("a caller needs a role, one of those that the catalogue declares");
        }
        role = role.strip().toLowerCase(Locale.ROOT);
        scopes = Set.copyOf(scopes);
    }

    /** A user who may do all that their role may; {@link io.theopy.intent.IntentCatalog#role} has the roles. */
    public static Caller of(String id, Role role) {
        return new Caller(id, role.name(), role.scopes());
    }

    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
