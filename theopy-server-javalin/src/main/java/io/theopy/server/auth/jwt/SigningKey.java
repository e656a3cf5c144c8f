package io.theopy.server.auth.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that signatures are checked with, and the one algorithm that it is for: what a token's header says never turns a
 * public key into a shared secret.
 *
 * @param id by which tokens name it; empty: a token need not
 */
record SigningKey(Optional<String> id, JWSAlgorithm algorithm, Key key) {
    private static final int FEWEST_RSA_BITS = 2048;

    static SigningKey ofSecret(String secret) {
        return new SigningKey(
                Optional.empty(),
                JWSAlgorithm.HS256,
                new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    /** Empty when it is for something else, or too weak. A published secret is none: everybody knows it. */
    static Optional<SigningKey> of(JWK jwk) {
        boolean forSignatures = (jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE))
                && (jwk.getKeyOperations() == null || jwk.getKeyOperations().contains(KeyOperation.VERIFY));
        if (!forSignatures) {
            return Optional.empty();
        }
        try {
            if (jwk instanceof RSAKey rsa && rsa.size() >= FEWEST_RSA_BITS) {
                return of(jwk, JWSAlgorithm.RS256, rsa.toRSAPublicKey());
            }
            if (jwk instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
                return of(jwk, JWSAlgorithm.ES256, ec.toECPublicKey());
            }
            return Optional.empty();
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }

    private static Optional<SigningKey> of(JWK jwk, JWSAlgorithm algorithm, Key key) {
        return jwk.getAlgorithm() == null || jwk.getAlgorithm().equals(algorithm)
                ? Optional.of(new SigningKey(Optional.ofNullable(jwk.getKeyID()), algorithm, key))
                : Optional.empty();
    }
}
