package io.theopy.server.auth;

import java.util.Optional;
import java.util.regex.Pattern;

/** Says which identifiers of users are taken: they go into a header to the system, into logs and into the audit log. */
public final class UserId {
    /** What {@link #read} takes, for people. */
    public static final String RULE = "1 to 128 letters, digits or signs of ASCII, without blanks";

    private static final Pattern TAKEN = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private UserId() {}

    /** The identifier as it is, or nothing; it is never mended. */
    public static Optional<String> read(String text) {
        return TAKEN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
