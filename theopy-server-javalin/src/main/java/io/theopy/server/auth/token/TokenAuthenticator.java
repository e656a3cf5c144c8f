package io.theopy.server.auth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.theopy.server.auth.Authentication;
import io.theopy.server.auth.Identity;
import io.theopy.server.auth.Rights;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Knows callers by their API tokens. A token is remembered for a moment, so that a busy caller does not cost the database
 * a look each turn; that is also how long a revoked one may still count. Thread-safe.
 */
public final class TokenAuthenticator implements Function<String, Authentication>, AutoCloseable {
    /** How long a token that was revoked in another process may still count. */
    public static final Duration MEMORY = Duration.ofSeconds(2);

    private static final int MOST_REMEMBERED = 10_000;

    private final TokenStore store;
    private final Rights rights;
    private final Clock clock;
    private final LastUse lastUse;
    private final Cache<String, ApiToken> remembered = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MOST_REMEMBERED)
            .build();

    public TokenAuthenticator(TokenStore store, Rights rights, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.clock = clock;
        this.lastUse = new LastUse(store);
    }

    /** @param presented what came as a bearer token */
    @Override
    public Authentication apply(String presented) {
        Optional<SecretToken> secret = SecretToken.read(presented);
        if (secret.isEmpty()) {
            return new Authentication.Refused("what begins like an API token is none");
        }
        Instant now = clock.instant();
        try {
            return find(secret.get().hash(), now)
                    .map(token -> authentication(token, now))
                    .orElseGet(() -> new Authentication.Refused("no such API token"));
        } catch (SQLException e) {
            return new Authentication.Unavailable("the API tokens cannot be read: " + e.getMessage());
        }
    }

    private Optional<ApiToken> find(String hash, Instant now) throws SQLException {
        ApiToken known = remembered.getIfPresent(hash);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ApiToken> found = store.find(hash).filter(token -> isSame(token.hash(), hash));
        found.filter(token -> token.countsAt(now)).ifPresent(token -> {
            remembered.put(hash, token);
            lastUse.note(token, now);
        });
        return found;
    }

    private Authentication authentication(ApiToken token, Instant now) {
        if (!token.countsAt(now)) {
            return new Authentication.Refused("API token " + token.id() + " is " + token.stateAt(now));
        }
        ApiToken.Grant grant = token.grant();
        return rights.caller(grant.userId(), grant.role(), grant.scopes())
                .<Authentication>map(caller ->
                        new Authentication.Known(Identity.of(caller, Identity.Means.API_TOKEN, grant.expires())))
                .orElseGet(() -> new Authentication.Refused("API token " + token.id() + " is for the role "
                        + grant.role() + ", which the catalogue lacks"));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        lastUse.close();
    }
}
