package io.theopy.turn;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a Teepy user is, and so what Theopy may do for them. Whatever is not listed is denied. */
public enum Role {
    ADMINISTRATOR(Set.of(
            "clients:read",
            "clients:write",
            "appointments:read",
            "appointments:write",
            "invoices:read",
            "invoices:write",
            "sessions:read",
            "sessions:write",
            "reminders:read",
            "reminders:write",
            "admin:read",
            "admin:write")),
    MANAGER(Set.of(
            "clients:read",
            "clients:write",
            "appointments:read",
            "appointments:write",
            "invoices:read",
            "invoices:write",
            "sessions:read",
            "sessions:write",
            "reminders:read",
            "reminders:write")),
    COMMERCIAL(Set.of(
            "clients:read", "clients:write", "invoices:read", "invoices:write", "reminders:read", "reminders:write")),
    OPERATOR(Set.of("appointments:read", "appointments:write", "sessions:read", "sessions:write")),
    CONTRACTOR(Set.of("sessions:read", "sessions:write"));

    private final Set<String> scopes;

    Role(Set<String> scopes) {
        this.scopes = scopes;
    }

    /** The scopes of this role, each {@code resource:read} or {@code resource:write}. */
    public Set<String> scopes() {
        return scopes;
    }

    /** The role of that name in any case; empty when there is none. */
    public static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
