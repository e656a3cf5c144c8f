package io.theopy.server.auth.jwt;

import com.nimbusds.jose.KeySourceException;

/** The issuer's keys cannot be had now. */
final class KeysUnavailableException extends KeySourceException {
    private static final long serialVersionUID = 1L;

    KeysUnavailableException(String why) {
        super(why);
    }
}
