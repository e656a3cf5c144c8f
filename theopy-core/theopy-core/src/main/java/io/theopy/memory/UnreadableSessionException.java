package io.theopy.memory;

/** Thrown for a stored session that can't be read; the message says what to do. */
public final class UnreadableSessionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableSessionException(String message) {
        super(message);
    }

    public UnreadableSessionException(String message, Throwable cause) {
        super(message, cause);
    }
}
