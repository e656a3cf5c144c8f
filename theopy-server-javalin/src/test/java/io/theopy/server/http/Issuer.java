package io.theopy.server.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Somebody with keys who signs tokens: the real one, or a stranger who calls their keys the same. */
final class Issuer {
    static final String NAME = "https://issuer.example/realm";
    static final String AUDIENCE = "theopy";

    final RSAKey rsa;
    final RSAKey secondRsa;
    final ECKey ec;

    Issuer() {
        try {
            rsa = new RSAKeyGenerator(2048).keyID("rsa-1").generate();
            secondRsa = new RSAKeyGenerator(2048).keyID("rsa-2").generate();
            ec = new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it publishes. */
    String keys() {
        return keys(rsa, secondRsa, ec);
    }

    static String keys(JWK... keys) {
        return new JWKSet(List.of(keys)).toPublicJWKSet().toString();
    }

    static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject("manager")
                .claim("role", "manager")
                .claim("scope", "clients:read invoices:read invoices:write admin:read")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))));
    }

    /** A good token. */
    String token() {
        return token(claims -> {});
    }

    /** A token that is signed as it should be, with other claims. */
    String token(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        return sign(rsa, header(rsa, JWSAlgorithm.RS256).build(), claims.build());
    }

    /** A token that is signed as it should be, with another header. */
    String tokenWithHeader(Consumer<JWSHeader.Builder> change) {
        JWSHeader.Builder header = header(rsa, JWSAlgorithm.RS256);
        change.accept(header);
        return sign(rsa, header.build(), claims().build());
    }

    String ecToken() {
        return sign(ec, header(ec, JWSAlgorithm.ES256).build(), claims().build());
    }

    static JWSHeader.Builder header(JWK key, JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID());
    }

    static String sign(JWK key, JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A right signature over a text that no library would write. */
    String signRaw(String headerJson, String payloadJson) {
        String head = base64(headerJson) + "." + base64(payloadJson);
        try {
            Base64URL signature = new RSASSASigner(rsa)
                    .sign(new JWSHeader(JWSAlgorithm.RS256), head.getBytes(StandardCharsets.US_ASCII));
            return head + "." + signature;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(String text) {
        return Base64URL.encode(text).toString();
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
    }
}
