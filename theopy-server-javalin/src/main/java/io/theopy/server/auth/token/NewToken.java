package io.theopy.server.auth.token;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An API token that was just made: the only time that it is seen.
 *
 * @param secret for its owner
 * @param kept for the store
 */
public record NewToken(SecretToken secret, ApiToken kept) {
    private static final int ID_BYTES = 5;

    public static NewToken of(ApiToken.Grant grant, String label, Instant now) {
        byte[] id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        SecretToken secret = SecretToken.random();
        return new NewToken(
                secret,
                new ApiToken(
                        HexFormat.of().formatHex(id),
                        secret.hash(),
                        grant,
                        label,
                        now,
                        Optional.empty(),
                        Optional.empty()));
    }
}
