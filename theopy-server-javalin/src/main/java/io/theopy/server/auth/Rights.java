package io.theopy.server.auth;

import io.theopy.intent.Role;
import io.theopy.turn.Caller;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reckons what a caller may do out of their role, which the catalogue declares, and of the scopes that their credentials
 * are limited to. Thread-safe.
 *
 * @param roles by name, as they are now
 */
public record Rights(Supplier<Map<String, Role>> roles) {

    /** Empty when the catalogue has no such role. */
    public Optional<Role> role(String name) {
        return Optional.ofNullable(roles.get().get(name));
    }

    /**
     * A caller who may do what both their role and {@code limit} allow; empty when the catalogue has no such role.
     *
     * @param limit empty: all that the role allows
     */
    public Optional<Caller> caller(String id, String role, Optional<Set<String>> limit) {
        return role(role).map(known -> new Caller(id, known.name(), limited(known.scopes(), limit)));
    }

    private static Set<String> limited(Set<String> scopes, Optional<Set<String>> limit) {
        Set<String> both = new HashSet<>(scopes);
        limit.ifPresent(both::retainAll);
        return both;
    }
}
