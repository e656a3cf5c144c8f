package io.theopy.teepy.sandbox.internal.http;

import io.theopy.teepy.sandbox.internal.db.Transaction;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ProblemType;
import io.theopy.teepy.sandbox.internal.route.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which idempotency keys were used, for what, and what was answered. An answer is stored in the transaction of its
 * effect. Keys are kept for 24 hours, over all users: another user's key is another request.
 */
final class IdempotencyKeys {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /** An answer that was given before. */
    record Stored(String fingerprint, int status, String body) {}

    /** A key that is being worked on; closing it lets the next request with it through. */
    interface Claim extends AutoCloseable {
        @Override
        void close();
    }

    Claim claim(String key) {
        if (!inProgress.add(key)) {
            throw new ApiProblem(
                    ProblemType.REQUEST_IN_PROGRESS, "a request with this Idempotency-Key is in progress: ask again");
        }
        return () -> inProgress.remove(key);
    }

    /** The stored answer to this very request; a problem if the key was used for another one. */
    Optional<Stored> find(Transaction tx, String key, String fingerprint) {
        tx.update("DELETE FROM answers WHERE stored <= ?", at(clock.instant().minus(KEPT)));
        Optional<Stored> stored = tx.find(
                r -> new Stored(r.getString("fingerprint"), r.getInt("status"), r.getString("body")),
                "SELECT fingerprint, status, body FROM answers WHERE idempotency_key = ?",
                key);
        if (stored.isPresent() && !stored.get().fingerprint().equals(fingerprint)) {
            throw new ApiProblem(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "this Idempotency-Key was used for another request: use a new one");
        }
        return stored;
    }

    void store(Transaction tx, String key, Stored answer) {
        tx.update(
                "INSERT INTO answers (idempotency_key, fingerprint, status, body, stored) VALUES (?, ?, ?, ?, ?)",
                key,
                answer.fingerprint(),
                answer.status(),
                answer.body(),
                at(clock.instant()));
    }

    void recordEffect(Transaction tx, String method, String path, User user, String key, String requestId, int status) {
        tx.update(
                "INSERT INTO effects (happened, method, path, user_id, idempotency_key, request_id, status)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                at(clock.instant()),
                method,
                path,
                user.id(),
                key,
                requestId,
                status);
    }

    /** The same for two requests that ask the same of us for the same user. */
    static String fingerprint(String method, String path, User user, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + "\n" + path + "\n" + user.id() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
