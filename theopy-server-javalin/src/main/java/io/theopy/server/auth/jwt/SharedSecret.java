package io.theopy.server.auth.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import io.theopy.server.config.AuthConfig;
import io.theopy.server.config.ConfigException;
import io.theopy.server.secret.model.SecretException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The secret that the issuer shares with us, as it is by now, under whatever name a token calls it. */
record SharedSecret(Supplier<String> secret) implements KeySource {
    /**
     * @throws ConfigException when the secret can be guessed
     * @throws SecretException when it cannot be read
     */
    static KeySource checked(Supplier<String> secret) {
        if (isShort(secret.get())) {
            throw new ConfigException(List.of("the secret of THEOPY_JWT_SECRET is shorter than "
                    + AuthConfig.SHORTEST_SECRET + " bytes, which can be guessed; make it longer, for both sides"));
        }
        return new SharedSecret(secret);
    }

    @Override
    public List<SigningKey> find(JWSAlgorithm algorithm, Optional<String> keyId) throws KeysUnavailableException {
        if (!algorithm.equals(JWSAlgorithm.HS256)) {
            return List.of();
        }
        try {
            String now = secret.get();
            if (isShort(now)) {
                throw new KeysUnavailableException("the new secret that is shared with the issuer is too short");
            }
            return List.of(SigningKey.ofSecret(now));
        } catch (SecretException e) {
            throw new KeysUnavailableException("the secret that is shared with the issuer cannot be read");
        }
    }

    private static boolean isShort(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8).length < AuthConfig.SHORTEST_SECRET;
    }
}
