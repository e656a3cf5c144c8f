package io.theopy.spi;

/** A session was saved by somebody else since it was read; read it again and decide anew. */
public final class SessionConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SessionConflictException(String sessionId) {
        super("session " + sessionId + " was changed by another turn meanwhile; read it again");
    }
}
