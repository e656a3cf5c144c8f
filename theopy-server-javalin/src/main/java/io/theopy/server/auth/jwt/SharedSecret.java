package io.theopy.server.auth.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import io.theopy.server.config.AuthConfig;
import io.theopy.server.config.ConfigException;
import io.theopy.server.secret.model.SecretException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The secret that issuer and Theopy share, as it is when a token comes. Thread-safe. */
final class SharedSecret implements KeySource {
    private static final int SHORTEST = 32;

    private final AuthConfig.Keys.Secret secret;

    /** @throws ConfigException when it can be guessed */
    SharedSecret(AuthConfig.Keys.Secret secret) {
        this.secret = secret;
        if (isShort(secret.value())) {
            throw new ConfigException(List.of("THEOPY_JWT_SECRET is shorter than " + SHORTEST
                    + " bytes where it is kept, which can be guessed; keep a longer one there"));
        }
    }

    @Override
    public List<SigningKey> find(JWSAlgorithm algorithm, Optional<String> keyId) throws KeysUnavailableException {
        try {
            String now = secret.value();
            if (isShort(now)) {
                throw new KeysUnavailableException("THEOPY_JWT_SECRET is now shorter than " + SHORTEST + " bytes");
            }
            return KeySource.of(List.of(SigningKey.ofSecret(now))).find(algorithm, keyId);
        } catch (SecretException e) {
            throw new KeysUnavailableException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isShort(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length < SHORTEST;
    }
}
