package io.theopy.server;

/** The database cannot be used; the message says what to do about it. */
public final class NoDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
