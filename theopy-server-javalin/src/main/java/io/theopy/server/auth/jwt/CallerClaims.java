package io.theopy.server.auth.jwt;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import io.theopy.server.auth.Rights;
import io.theopy.server.auth.UserId;
import io.theopy.server.config.AuthConfig;
import io.theopy.turn.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says which claims a token must have, and what caller they make. Thread-safe. */
final class CallerClaims implements JWTClaimsSetVerifier<SecurityContext> {
    /** By how much our clock and the issuer's may differ. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private final AuthConfig.Jwt config;
    private final Rights rights;
    private final Clock clock;

    CallerClaims(AuthConfig.Jwt config, Rights rights, Clock clock) {
        this.config = config;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void verify(JWTClaimsSet claims, SecurityContext unused) throws BadJWTException {
        verify(claims);
    }

    void verify(JWTClaimsSet claims) throws BadJWTException {
        require(config.issuer().equals(claims.getIssuer()), "another issuer's, or nobody's");
        require(claims.getAudience().contains(config.audience()), "not for this audience");
        Date expires = claims.getExpirationTime();
        require(
                expires != null && clock.instant().minus(SKEW).isBefore(expires.toInstant()),
                "expired, or without exp");
        Date begins = claims.getNotBeforeTime();
        require(begins == null || !clock.instant().plus(SKEW).isBefore(begins.toInstant()), "not valid yet");
    }

    /** The caller of claims that were verified. */
    Caller caller(JWTClaimsSet claims) throws BadJWTException {
        String id = Optional.ofNullable(claims.getSubject())
                .flatMap(UserId::read)
                .orElseThrow(() -> new BadJWTException("the subject is missing, or no user's"));
        Optional<Set<String>> limit = Optional.empty();
        if (config.scopeClaim().isPresent()) {
            limit = Optional.of(
                    Set.copyOf(words(claim(claims, config.scopeClaim().get()), "scopes", " ")));
        }
        return rights.caller(id, role(claims), limit)
                .orElseThrow(() -> new BadJWTException("the role is none of the catalogue's"));
    }

    /** When the token counts no more. */
    static Instant end(JWTClaimsSet claims) {
        return claims.getExpirationTime().toInstant().plus(SKEW);
    }

    /** Of several, as issuers know them of other systems, too, just one may be the catalogue's. */
    private String role(JWTClaimsSet claims) throws BadJWTException {
        Set<String> roles = new HashSet<>(words(claim(claims, config.roleClaim()), "role", "\n"));
        roles.removeIf(name -> rights.role(name).isEmpty());
        require(roles.size() == 1, "not just one role that the catalogue declares");
        return roles.iterator().next();
    }

    private static Optional<Object> claim(JWTClaimsSet claims, String name) {
        Object whole = claims.getClaim(name);
        if (whole != null) {
            return Optional.of(whole);
        }
        Object found = claims.getClaims();
        for (String part : name.split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return Optional.ofNullable(found);
    }

    private static List<String> words(Optional<Object> claim, String what, String between) throws BadJWTException {
        if (claim.isPresent() && claim.get() instanceof String text) {
            return Arrays.stream(text.split(between))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
        if (claim.isPresent()
                && claim.get() instanceof List<?> list
                && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new BadJWTException("the claim for the " + what + " is missing, or neither text nor a list of texts");
    }

    private static void require(boolean holds, String otherwise) throws BadJWTException {
        if (!holds) {
            throw new BadJWTException(otherwise);
        }
    }
}
