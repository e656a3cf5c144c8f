package io.theopy.server.http.request;

import io.theopy.text.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Checks values that come in several kinds of request. */
public final class RequestFields {
    private static final Pattern SESSION_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private RequestFields() {}

    public static String sessionId(String value) {
        if (!SESSION_ID.matcher(value).matches()) {
            throw Problem.badField(
                    "malformed_session_id",
                    "session_id",
                    "session_id must be 1 to 128 letters, digits, dots, colons, hyphens or underscores");
        }
        return value;
    }

    public static String newSessionId() {
        return UUID.randomUUID().toString();
    }

    public static Language language(String tag) {
        return Language.ofTag(tag)
                .orElseThrow(() -> Problem.unprocessable("language", "language must be en or fr, or be left out"));
    }

    public static boolean flag(String name, String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "" -> true;
            case "false", "0" -> false;
            default -> throw Problem.badField("invalid_field", name, name + " must be true or false");
        };
    }

    public static Optional<String> idempotencyKey(Optional<String> header) {
        header.filter(key -> !KEY.matcher(key).matches()).ifPresent(key -> {
            throw Problem.badField(
                    "malformed_idempotency_key",
                    "Idempotency-Key",
                    "Idempotency-Key must be 1 to 255 visible ASCII characters");
        });
        return header;
    }
}
