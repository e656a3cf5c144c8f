package io.theopy.server.auth.jwt;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import io.theopy.server.config.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads public keys from a PEM file. Stateless. */
final class PemKeys {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private PemKeys() {}

    /** @throws ConfigException when the file cannot be read, or has anything but keys that can be used */
    static List<SigningKey> read(Path file) {
        String pem = text(file);
        if (pem.contains("PRIVATE KEY")) {
            throw problem(file, "has a private key in it, which belongs to the issuer alone");
        }
        List<SigningKey> keys = KEY.matcher(pem)
                .results()
                .map(found -> key(found.group(1))
                        .flatMap(SigningKey::of)
                        .orElseThrow(() ->
                                problem(file, "has a key that is neither RSA of 2048 bits at least nor EC P-256")))
                .toList();
        if (keys.isEmpty()) {
            throw problem(file, "has no -----BEGIN PUBLIC KEY----- in it");
        }
        return keys;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw problem(file, "cannot be read");
        }
    }

    private static Optional<JWK> key(String base64) {
        byte[] der;
        try {
            der = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RSAKey.Builder(
                            (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)))
                    .build());
        } catch (GeneralSecurityException notRsa) {
            return ellipticKey(der);
        }
    }

    private static Optional<JWK> ellipticKey(byte[] der) {
        try {
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            return Optional.of(new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build());
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static ConfigException problem(Path file, String what) {
        return new ConfigException(List.of("THEOPY_JWT_PUBLIC_KEYS is " + file + ", which " + what
                + "; set it to a PEM file with the issuer's public keys"));
    }
}
