package io.theopy.server.auth.jwt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.theopy.server.auth.Authentication;
import io.theopy.server.auth.Identity;
import io.theopy.server.auth.Rights;
import io.theopy.server.auth.Sha256;
import io.theopy.server.config.AuthConfig;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Knows callers by JWTs that an issuer signed. What a token says about its own key is never followed; only its name is
 * looked up among those that the settings lead to. Thread-safe.
 */
public final class JwtAuthenticator implements Function<String, Authentication>, AutoCloseable {
    private static final int LONGEST = 6_000;
    /** Three parts, each as the standard writes them: a token has one form. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** What brings a key of the token's own, wraps another token, or must be understood and is not. */
    private static final Set<String> REFUSED_IN_HEADER =
            Set.of("jku", "jwk", "x5u", "x5c", "crit", "cty", "zip", "b64");

    /** Of a key that its issuer took back, a token that was seen before still counts for so long. */
    private static final Duration MEMORY = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 10_000;

    private final CallerClaims claims;
    private final Cache<String, JWTClaimsSet> checked = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MOST_REMEMBERED)
            .build();
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Optional<JwksFetcher> fetcher;

    private JwtAuthenticator(CallerClaims claims, KeySource keys, Optional<JwksFetcher> fetcher) {
        this.claims = claims;
        this.fetcher = fetcher;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                null, JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt")));
        processor.setJWSKeySelector(
                (header, unused) -> keys.find(header.getAlgorithm(), Optional.ofNullable(header.getKeyID())).stream()
                        .map(SigningKey::key)
                        .toList());
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** @throws io.theopy.server.config.ConfigException when the keys that the settings name cannot be read */
    public static JwtAuthenticator of(AuthConfig.Jwt config, Rights rights, Clock clock) {
        CallerClaims claims = new CallerClaims(config, rights, clock);
        AuthConfig.Keys keys = config.keys();
        if (keys instanceof AuthConfig.Keys.Secret secret) {
            return new JwtAuthenticator(claims, new SharedSecret(secret), Optional.empty());
        }
        if (keys instanceof AuthConfig.Keys.PublicKeys pem) {
            return new JwtAuthenticator(claims, KeySource.of(PemKeys.read(pem.file())), Optional.empty());
        }
        AuthConfig.Keys.Published published = (AuthConfig.Keys.Published) keys;
        JwksFetcher fetcher = new JwksFetcher(published.jwks());
        return new JwtAuthenticator(
                claims, new PublishedKeys(fetcher, published.outage(), clock), Optional.of(fetcher));
    }

    /** @param presented what came as a bearer token */
    @Override
    public Authentication apply(String presented) {
        if (presented.length() > LONGEST || !FORM.matcher(presented).matches()) {
            return new Authentication.Refused("a bearer token of " + presented.length() + " characters that is no JWT");
        }
        try {
            JWTClaimsSet said = signed(presented);
            claims.verify(said);
            return new Authentication.Known(
                    Identity.of(claims.caller(said), Identity.Means.JWT, CallerClaims.end(said)));
        } catch (KeysUnavailableException e) {
            return new Authentication.Unavailable(String.valueOf(e.getMessage()));
        } catch (BadJWTException e) {
            return new Authentication.Refused("a JWT that does not count: " + e.getMessage());
        } catch (ParseException | BadJOSEException | JOSEException | RuntimeException e) {
            // Their messages may quote what a stranger wrote.
            return new Authentication.Refused(
                    "a JWT that does not count: " + e.getClass().getSimpleName());
        }
    }

    /** What a token says whose signature is right. That it is still counts for a moment: checking costs more than a turn. */
    private JWTClaimsSet signed(String presented) throws ParseException, BadJOSEException, JOSEException {
        String hash = Sha256.hex(presented);
        JWTClaimsSet known = checked.getIfPresent(hash);
        if (known != null) {
            return known;
        }
        SignedJWT token = SignedJWT.parse(presented);
        refuseHeader(token.getHeader());
        JWTClaimsSet said = processor.process(token, null);
        if (!(token.getPayload().toJSONObject().get("sub") instanceof String)) {
            throw new BadJWTException("the subject is no text");
        }
        checked.put(hash, said);
        return said;
    }

    private static void refuseHeader(JWSHeader header) throws BadJWTException {
        for (String name : header.getIncludedParams()) {
            if (REFUSED_IN_HEADER.contains(name)) {
                throw new BadJWTException("its header has " + name);
            }
        }
    }

    @Override
    public void close() {
        fetcher.ifPresent(JwksFetcher::close);
    }
}
