package io.theopy.server.http;

import java.util.Locale;

/** The address to listen on cannot be had; the message says what to do. */
public final class CannotListenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListenException(String host, int port, Throwable cause) {
        super(
                "cannot listen on " + host + ":" + port + ": " + rootMessage(cause)
                        + "; end the program that uses it, or choose another port with --port or THEOPY_PORT",
                cause);
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).toLowerCase(Locale.ROOT);
    }
}
