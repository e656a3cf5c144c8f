package io.theopy.teepy.sandbox.config;

import io.theopy.teepy.sandbox.seed.SeedData;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a sandbox runs. Immutable; start from {@link #defaults()} and change what matters.
 *
 * @param host where it listens; the loopback address unless told
 * @param port 0 for any free one
 * @param token what callers must show as their bearer token
 * @param database a file (without H2's ending) that outlives the process; empty: in memory
 * @param clock what time it is for the seed, overdue invoices and the age of idempotency keys
 * @param users role by user id
 * @param seeded whether an empty database is filled with {@link SeedData}, invoices, appointments and so on
 */
public record SandboxConfig(
        String host,
        int port,
        String token,
        Optional<Path> database,
        Clock clock,
        Map<String, UserRole> users,
        boolean seeded) {
    public SandboxConfig {
        if (token.isBlank()) {
            throw new IllegalArgumentException("the sandbox needs a token that callers must show");
        }
        users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
    }

    /** On any free port of the loopback address, in memory, with a random token and one user for each role. */
    public static SandboxConfig defaults() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Map<String, UserRole> users = new LinkedHashMap<>();
        users.put("admin", UserRole.ADMINISTRATOR);
        users.put("manager", UserRole.MANAGER);
        users.put("commercial", UserRole.COMMERCIAL);
        users.put("operator", UserRole.OPERATOR);
        users.put("contractor", UserRole.CONTRACTOR);
        users.put("service", UserRole.SERVICE);
        String token = "sandbox-" + HexFormat.of().formatHex(random);
        Clock clock = Clock.system(ZoneId.of("Europe/Paris"));
        return new SandboxConfig("127.0.0.1", 0, token, Optional.empty(), clock, users, true);
    }

    public SandboxConfig withAddress(String newHost, int newPort) {
        return new SandboxConfig(newHost, newPort, token, database, clock, users, seeded);
    }

    public SandboxConfig withPort(int newPort) {
        return withAddress(host, newPort);
    }

    public SandboxConfig withToken(String newToken) {
        return new SandboxConfig(host, port, newToken, database, clock, users, seeded);
    }

    public SandboxConfig withDatabase(Path file) {
        return new SandboxConfig(host, port, token, Optional.of(file), clock, users, seeded);
    }

    public SandboxConfig withClock(Clock newClock) {
        return new SandboxConfig(host, port, token, database, newClock, users, seeded);
    }

    public SandboxConfig withUser(String id, UserRole role) {
        Map<String, UserRole> more = new LinkedHashMap<>(users);
        more.put(id, role);
        return new SandboxConfig(host, port, token, database, clock, more, seeded);
    }

    /** Without any client, invoice and so on; the users stay. */
    public SandboxConfig empty() {
        return new SandboxConfig(host, port, token, database, clock, users, false);
    }

    /** All but the token, which must not get into logs. */
    @Override
    public String toString() {
        return "SandboxConfig[" + host + ":" + port + ", database="
                + database.map(Path::toString).orElse("memory") + ", users=" + users + "]";
    }
}
