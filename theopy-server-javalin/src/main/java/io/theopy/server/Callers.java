package io.theopy.server;

import io.theopy.action.ledger.LedgerException;
import io.theopy.server.auth.Authentication;
import io.theopy.server.auth.Authenticator;
import io.theopy.server.auth.BearerAuthenticator;
import io.theopy.server.auth.OneOf;
import io.theopy.server.auth.Rights;
import io.theopy.server.auth.jwt.JwtAuthenticator;
import io.theopy.server.auth.proxy.ProxyAuthenticator;
import io.theopy.server.auth.token.ApiToken;
import io.theopy.server.auth.token.SecretToken;
import io.theopy.server.auth.token.TokenAuthenticator;
import io.theopy.server.auth.token.TokenStore;
import io.theopy.server.config.AuthConfig;
import io.theopy.server.config.ServerConfig;
import io.theopy.turn.Caller;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Knows who may call, by the ways that the settings name, and what a caller of before may do by now. Thread-safe. */
final class Callers implements AutoCloseable {
    private final ServerConfig config;
    private final Rights rights;
    private final Optional<TokenStore> tokens;
    private final Clock clock;
    private final CloseOnce parts = new CloseOnce();

    /** @param tokens empty where there is no database, and so no token */
    Callers(ServerConfig config, Rights rights, Optional<TokenStore> tokens, Clock clock) {
        this.config = config;
        this.rights = rights;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Finds out who sent a request; closed together with this. */
    Authenticator authenticator() {
        AuthConfig auth = config.auth();
        if (!auth.isOn()) {
            return Authenticator.everybodyIs(config.caller());
        }
        List<Authenticator> ways = new ArrayList<>();
        if (auth.tokens() || auth.jwt().isPresent()) {
            ways.add(new BearerAuthenticator(bearer(auth)));
        }
        auth.proxy().ifPresent(proxy -> ways.add(new ProxyAuthenticator(proxy, rights)));
        return new OneOf(ways);
    }

    private Function<String, Authentication> bearer(AuthConfig auth) {
        Function<String, Authentication> apiTokens = auth.tokens()
                ? tokens.<Function<String, Authentication>>map(
                                store -> parts.add(new TokenAuthenticator(store, rights, clock)))
                        .orElse(token -> new Authentication.Unavailable("there is no database with API tokens in it"))
                : token -> new Authentication.Refused("an API token, which the settings do not allow");
        Function<String, Authentication> jwts = auth.jwt()
                .<Function<String, Authentication>>map(jwt -> parts.add(JwtAuthenticator.of(jwt, rights, clock)))
                .orElse(token -> new Authentication.Refused("a bearer token that is no API token"));
        return token -> token.startsWith(SecretToken.PREFIX) ? apiTokens.apply(token) : jwts.apply(token);
    }

    /**
     * What somebody who once asked for a write may do by now. Whoever has API tokens may do what those that still count
     * allow; of others who were known by a JWT or by a proxy nothing newer is known than what they might do then.
     *
     * @throws LedgerException when it cannot be found out now
     */
    Caller rightsNow(Caller then) {
        AuthConfig auth = config.auth();
        if (!auth.isOn()) {
            return config.caller().id().equals(then.id()) ? config.caller() : limited(then, Set.of());
        }
        List<ApiToken> theirs = auth.tokens() ? tokensOf(then.id()) : List.of();
        if (!theirs.isEmpty()) {
            return limited(then, allowed(theirs));
        }
        return auth.jwt().isPresent() || auth.proxy().isPresent()
                ? limited(then, then.scopes())
                : limited(then, Set.of());
    }

    private List<ApiToken> tokensOf(String userId) {
        try {
            return tokens.isPresent() ? tokens.get().ofUser(userId) : List.of();
        } catch (SQLException e) {
            throw new LedgerException("the API tokens cannot be read", e);
        }
    }

    private Set<String> allowed(List<ApiToken> theirs) {
        Instant now = clock.instant();
        Set<String> scopes = new HashSet<>();
        theirs.stream()
                .filter(token -> token.countsAt(now))
                .map(ApiToken::grant)
                .flatMap(grant -> rights.caller(grant.userId(), grant.role(), grant.scopes()).stream())
                .forEach(caller -> scopes.addAll(caller.scopes()));
        return scopes;
    }

    /** Nobody gains by asking later: what was not allowed then is not allowed now. */
    private Caller limited(Caller then, Set<String> scopes) {
        Set<String> both = new HashSet<>(then.scopes());
        both.retainAll(scopes);
        return rights.caller(then.id(), then.role(), Optional.of(both))
                .orElseGet(() -> new Caller(then.id(), then.role(), Set.of()));
    }

    @Override
    public void close() {
        parts.close();
    }
}
