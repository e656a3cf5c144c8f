package io.theopy.server.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** JWTs for a server whose settings are {@link #SETTINGS}. */
public final class TestTokens {
    private static final String SECRET = "a secret of a test, which is long enough for HS256";

    public static final Map<String, String> SETTINGS = Map.of(
            "THEOPY_AUTH", "jwt",
            "THEOPY_JWT_ISSUER", "https://issuer.example",
            "THEOPY_JWT_AUDIENCE", "theopy",
            "THEOPY_JWT_SECRET", SECRET);

    private TestTokens() {}

    /** For the sandbox's user of that role, who is called like it; no two are the same. */
    public static String of(String role) {
        return signed(role, SECRET);
    }

    public static String forged(String role) {
        return signed(role, "another secret, which is as long, and is not the one");
    }

    private static String signed(String role, String secret) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("https://issuer.example")
                .audience("theopy")
                .subject(role)
                .jwtID(UUID.randomUUID().toString())
                .claim("role", role)
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)))
                .build();
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
