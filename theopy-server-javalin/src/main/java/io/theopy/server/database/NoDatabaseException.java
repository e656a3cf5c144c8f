package io.theopy.server.database;

/** The database cannot be used; the message says what to do about it. */
public final class NoDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    public NoDatabaseException(String message) {
        super(message);
    }
}
