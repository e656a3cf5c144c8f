package io.theopy.teepy.sandbox.config;

import java.util.Locale;
import java.util.Set;

/** What a user of Teepy may read and write. The lists of clients and operators are open to everybody. */
public enum UserRole {
    ADMINISTRATOR(
            Set.of("clients", "appointments", "invoices", "sessions", "reminders"),
            Set.of("clients", "appointments", "invoices", "sessions", "reminders")),
    MANAGER(
            Set.of("clients", "appointments", "invoices", "sessions", "reminders"),
            Set.of("clients", "appointments", "invoices", "sessions", "reminders")),
    COMMERCIAL(Set.of("clients", "invoices", "reminders"), Set.of("clients", "invoices", "reminders")),
    OPERATOR(Set.of("appointments", "sessions"), Set.of("appointments", "sessions")),
    CONTRACTOR(Set.of("sessions"), Set.of("sessions")),
    /** A program that reads names and states, and changes nothing. */
    SERVICE(Set.of("clients", "appointments", "invoices", "sessions", "reminders"), Set.of());

    private final Set<String> readable;
    private final Set<String> writable;

    UserRole(Set<String> readable, Set<String> writable) {
        this.readable = readable;
        this.writable = writable;
    }

    public boolean mayRead(String resource) {
        return readable.contains(resource);
    }

    public boolean mayWrite(String resource) {
        return writable.contains(resource);
    }

    /** Whether the role may work in other users' sessions. */
    public boolean overseesOthers() {
        return this == ADMINISTRATOR || this == MANAGER;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
