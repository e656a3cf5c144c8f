package io.theopy.server.auth;

import java.util.List;

/** What a request shows of itself to whoever asks who sent it; its body is no part of that. */
public interface Presented {
    /** The values of a header, in their order, each as it was sent. */
    List<String> header(String name);

    /** The numeric address of whoever is at the other end of the connection. */
    String remoteAddress();
}
