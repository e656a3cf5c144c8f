package io.theopy.intent;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What a user of the system is, and so what Theopy may do for them. The catalogue declares them; whatever is not listed
 * is denied.
 *
 * @param name lower case
 * @param scopes each {@code resource:read} or {@code resource:write}
 */
public record Role(String name, Set<String> scopes) {
    public Role {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(scopes, "scopes must not be null");
        name = name.strip().toLowerCase(Locale.ROOT);
        scopes = Set.copyOf(scopes);
    }
}
