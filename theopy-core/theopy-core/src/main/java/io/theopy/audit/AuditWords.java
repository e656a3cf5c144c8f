package io.theopy.audit;

import io.theopy.audit.anchor.FieldHash;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of people in a record: its last field, an object that begins with a random salt. What is hashed is the record
 * with the hash of that object in its place, so it can be put in its place for good, and the record still fits its hash.
 * Works on text: what was hashed is bytes, not JSON. Stateless.
 */
final class AuditWords {
    /** Within a JSON text this cannot be part of a string, in which quotes are escaped. */
    private static final String FIELD = ",\"words\":";

    private static final Pattern ERASED = Pattern.compile(".*,\"words\":\"[0-9a-f]{64}\"\\}");
    private static final String WHOLLY = "\",\"erased\":true,";
    private static final Pattern WHOLLY_ERASED = Pattern.compile("\\{\"at\":\"[^\"]*\",\"erased\":true,"
            + "\"session_id\":\"(?:[^\"\\\\]|\\\\.)*\",\"caller_id\":\"(?:[^\"\\\\]|\\\\.)*\"\\}");
    private static final String STRING = "\":\"((?:[^\"\\\\]|\\\\.)*)\"";

    private AuditWords() {}

    /** What of {@code event} is hashed. */
    static String hashed(String event) {
        int at = event.indexOf(FIELD + "{");
        if (at < 0 || !event.endsWith("}}")) {
            return event;
        }
        String words = event.substring(at + FIELD.length(), event.length() - 1);
        return event.substring(0, at) + FIELD + "\"" + FieldHash.of(words) + "\"}";
    }

    /**
     * {@code event} without words. One of before words were kept apart loses everything but its time and whose it was.
     */
    static String erased(String event) {
        if (isErased(event)) {
            return event;
        }
        String hashed = hashed(event);
        if (!hashed.equals(event)) {
            return hashed;
        }
        String at = event.substring(0, event.indexOf('"', event.indexOf(":\"") + 2));
        return at + WHOLLY + "\"session_id\":\"" + string(event, "session_id").orElse("") + "\",\"caller_id\":\""
                + string(event, "caller_id").orElse("") + "\"}";
    }

    /** Whether words were taken out. */
    static boolean isErased(String event) {
        return isWhollyErased(event) || ERASED.matcher(event).matches();
    }

    /** Whether all of it was taken out, so that it fits no hash any more. */
    static boolean isWhollyErased(String event) {
        return WHOLLY_ERASED.matcher(event).matches();
    }

    /** The first string field of that name, as it is written, with its escapes. */
    static Optional<String> string(String event, String name) {
        Matcher matcher = Pattern.compile("\"" + name + STRING).matcher(event);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
