package io.theopy.server.secret.model;

/**
 * A secret cannot be had; the message says why and what to do. It never holds what a store answered, nor a cause, whose
 * message might.
 */
public final class SecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SecretException(String message) {
        super(message);
    }
}
