package io.theopy.teepy.sandbox.internal.http;

/** The connection was ended on purpose: there is nobody to answer. */
final class ConnectionDropped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectionDropped() {
        super("the connection was ended by a fault", null, false, false);
    }
}
