package io.theopy.server.secret.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A value that nobody may read in a log, a message or an answer. Its text form hides it. Immutable. */
public final class Secret {
    /** More than any token, key or password; what is longer is something else, such as a page of a proxy. */
    private static final int LONGEST = 16_384;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** @throws SecretException when it is empty, too long, or holds control characters; the message has none of it */
    public static Secret of(String value) {
        if (value.isBlank()) {
            throw new SecretException("it is empty there; store it");
        }
        if (value.length() > LONGEST) {
            throw new SecretException("it is longer than " + LONGEST + " characters there, which no secret is");
        }
        if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new SecretException("it holds line breaks or other control characters there; store the value alone");
        }
        return new Secret(value);
    }

    /** The value itself, for the one call that needs it. */
    public String reveal() {
        return value;
    }

    /** In constant time for values of one length. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for all, so that it says nothing of the value. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
