package io.theopy.server.auth.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.theopy.TeepyRoles;
import io.theopy.intent.Role;
import io.theopy.server.auth.Authentication;
import io.theopy.server.auth.Identity;
import io.theopy.server.auth.MovedClock;
import io.theopy.server.auth.Rights;
import io.theopy.server.config.AuthConfig;
import io.theopy.server.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys count when the settings have them, and which claims make which caller. */
class JwtKeysTest {
    private static final String SECRET = "a secret of thirty-two bytes or more";

    @TempDir
    private Path folder;

    private final MovedClock clock = new MovedClock();

    @Test
    void aSharedSecretIsForHs256Alone() throws JOSEException {
        JwtAuthenticator jwts = with(new AuthConfig.Keys.Secret(SECRET), "role", Optional.empty());

        assertKnown(jwts.apply(signed(JWSAlgorithm.HS256, new MACSigner(SECRET))));
        assertRefused(jwts.apply(signed(JWSAlgorithm.HS256, new MACSigner(SECRET + "!"))));
        assertRefused(jwts.apply(signed(JWSAlgorithm.HS384, new MACSigner(SECRET + " and more of it"))));
        assertRefused(jwts.apply(signed(JWSAlgorithm.RS256, new RSASSASigner(rsa(2048)))));
    }

    @Test
    void aSharedSecretThatIsReplacedIsTheOneFromThenOnUnlessItCanBeGuessed() throws JOSEException {
        AtomicReference<String> secret = new AtomicReference<>(SECRET);
        JwtAuthenticator jwts = with(new AuthConfig.Keys.Secret(secret::get), "role", Optional.empty());
        secret.set(SECRET + " too");
        assertKnown(jwts.apply(signed(JWSAlgorithm.HS256, new MACSigner(SECRET + " too"))));
        assertRefused(jwts.apply(signed(JWSAlgorithm.HS256, new MACSigner(SECRET))));

        secret.set("brief");
        assertThat(jwts.apply(signed(JWSAlgorithm.HS256, new MACSigner(SECRET))))
                .isInstanceOf(Authentication.Unavailable.class);
        assertThatThrownBy(() -> new SharedSecret(new AuthConfig.Keys.Secret("brief")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("32 bytes")
                .message()
                .doesNotContain("brief");
    }

    @Test
    void aFileOfPublicKeysIsForRs256AndEs256() throws JOSEException {
        RSAKey rsa = rsa(2048);
        ECKey ec = new ECKeyGenerator(Curve.P_256).generate();
        JwtAuthenticator jwts = with(pem(rsa.toPublicKey(), ec.toPublicKey()), "role", Optional.empty());

        assertKnown(jwts.apply(signed(JWSAlgorithm.RS256, new RSASSASigner(rsa))));
        assertKnown(jwts.apply(signed(JWSAlgorithm.ES256, new ECDSASigner(ec))));
        assertRefused(jwts.apply(signed(JWSAlgorithm.PS256, new RSASSASigner(rsa))));
        assertRefused(jwts.apply(
                signed(JWSAlgorithm.HS256, new MACSigner(rsa.toPublicKey().getEncoded()))));
        assertRefused(jwts.apply(signed(JWSAlgorithm.HS256, new MACSigner(text(rsa.toPublicKey())))));
    }

    @Test
    void aFileThatCannotBeUsedIsSaidSoAtTheStart() throws JOSEException, IOException {
        AuthConfig.Keys weak = pem(rsa(1024).toPublicKey());
        assertThatThrownBy(() -> with(weak, "role", Optional.empty()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("THEOPY_JWT_PUBLIC_KEYS")
                .hasMessageContaining("2048");

        Path file = Files.writeString(
                folder.resolve("private"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
        assertThatThrownBy(() -> with(new AuthConfig.Keys.PublicKeys(file), "role", Optional.empty()))
                .hasMessageContaining("private key");
        Files.writeString(file, "no key");
        assertThatThrownBy(() -> with(new AuthConfig.Keys.PublicKeys(file), "role", Optional.empty()))
                .hasMessageContaining("BEGIN PUBLIC KEY");
        assertThatThrownBy(() -> with(new AuthConfig.Keys.PublicKeys(folder.resolve("none")), "role", Optional.empty()))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void scopesAreThoseThatRoleAndTokenBothHave() throws JOSEException {
        JwtAuthenticator jwts = with(new AuthConfig.Keys.Secret(SECRET), "realm.roles", Optional.of("scope"));
        String token = signed(
                JWSAlgorithm.HS256,
                new MACSigner(SECRET),
                claims -> claims.claim("realm", Map.of("roles", List.of("offline_access", "operator")))
                        .claim("scope", "openid sessions:read invoices:write"));

        Identity identity = assertKnown(jwts.apply(token));
        assertThat(identity.means()).isEqualTo(Identity.Means.JWT);
        assertThat(identity.caller().id()).isEqualTo("ada");
        assertThat(identity.caller().role()).isEqualTo("operator");
        assertThat(identity.caller().scopes()).containsExactly("sessions:read");
    }

    @Test
    void clocksMayDifferByHalfAMinute() throws JOSEException {
        JwtAuthenticator jwts = with(new AuthConfig.Keys.Secret(SECRET), "role", Optional.empty());
        String token = signed(
                JWSAlgorithm.HS256,
                new MACSigner(SECRET),
                claims -> claims.notBeforeTime(Date.from(clock.instant().plusSeconds(30))));

        assertKnown(jwts.apply(token));
        clock.move(Duration.ofSeconds(-1));
        assertRefused(jwts.apply(token));
        clock.move(Duration.ofSeconds(1 + 300 + 29));
        assertKnown(jwts.apply(token));
        clock.move(Duration.ofSeconds(1));
        assertRefused(jwts.apply(token));
    }

    private static Identity assertKnown(Authentication result) {
        assertThat(result).isInstanceOf(Authentication.Known.class);
        return ((Authentication.Known) result).identity();
    }

    private static void assertRefused(Authentication result) {
        assertThat(result).isInstanceOf(Authentication.Refused.class);
    }

    private JwtAuthenticator with(AuthConfig.Keys keys, String roleClaim, Optional<String> scopeClaim) {
        Map<String, Role> roles = Map.of("operator", TeepyRoles.OPERATOR);
        return JwtAuthenticator.of(
                new AuthConfig.Jwt("https://issuer.example", "theopy", keys, roleClaim, scopeClaim),
                new Rights(() -> roles),
                clock);
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        return signed(algorithm, signer, claims -> {});
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change)
            throws JOSEException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("https://issuer.example")
                .audience("theopy")
                .subject("ada")
                .claim("role", "operator")
                .expirationTime(Date.from(clock.instant().plusSeconds(300)));
        change.accept(claims);
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private AuthConfig.Keys pem(Key... keys) {
        StringBuilder pem = new StringBuilder();
        for (Key key : keys) {
            pem.append(text(key)).append('\n');
        }
        try {
            return new AuthConfig.Keys.PublicKeys(Files.writeString(folder.resolve("keys.pem"), pem));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Key key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----";
    }

    private static RSAKey rsa(int bits) throws JOSEException {
        return new RSAKeyGenerator(bits, true).generate();
    }
}
