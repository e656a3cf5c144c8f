package io.theopy.server.http.tls;

/** Certificate and key cannot be used; the message says which file, and what it should hold. */
public final class TlsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TlsException(String message) {
        super(message);
    }

    TlsException(String message, Throwable cause) {
        super(message, cause);
    }
}
