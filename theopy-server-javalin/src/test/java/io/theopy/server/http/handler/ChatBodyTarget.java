package io.theopy.server.http.handler;

import io.theopy.server.http.request.ProblemException;

/** Any bytes are the body of a typed turn, or a problem that says why not; for a fuzzer. */
public final class ChatBodyTarget {
    private static final int LONGEST = 2_000;

    private ChatBodyTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ChatBody body;
        try {
            body = ChatBody.parse(input, LONGEST);
        } catch (ProblemException e) {
            return;
        }
        if (body.text().isBlank() || body.text().length() > LONGEST) {
            throw new AssertionError("a text of " + body.text().length() + " characters");
        }
    }
}
