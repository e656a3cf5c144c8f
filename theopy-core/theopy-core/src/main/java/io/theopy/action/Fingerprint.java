package io.theopy.action;

import io.theopy.turn.Caller;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/**
 * SHA-256 fingerprints of actions: what a confirmation is bound to, and what idempotency keys are derived from. Fields
 * are length-prefixed, so no two different actions share their input. Stateless.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** The fingerprint of what {@code action} does: intent, arguments and the exact call. 64 hex digits. */
    public static String of(Action action) {
        MessageDigest digest = sha256();
        addAction(digest, action);
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * What the ERP is given for a sender's key: callers cannot meet each other's keys there.
     *
     * @param claimed when the key was first claimed: one that is forgotten or given back and comes again is another one
     */
    public static String idempotencyKey(Caller caller, String sendersKey, Instant claimed) {
        MessageDigest digest = sha256();
        add(digest, caller.id());
        add(digest, sendersKey);
        add(digest, Long.toString(claimed.toEpochMilli()));
        return "theopy-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** The idempotency key of an action when the sender gave none: the same turn doing the same has the same key. */
    public static String idempotencyKey(TurnContext turn, Action action) {
        MessageDigest digest = sha256();
        add(digest, turn.caller().id());
        add(digest, turn.sessionId());
        add(digest, turn.turnId());
        addAction(digest, action);
        return "theopy-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** The ERP's key of the write at {@code place} (from 0) of a turn that has several, from that of its first. */
    public static String keyOfPart(String first, int place) {
        return place == 0 ? first : first + "-" + (place + 1);
    }

    /** What tells one request from another under the same key: 64 hex digits. */
    public static String ofRequest(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            add(digest, part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same for a recording. */
    public static String ofRecording(String sessionId, String language, int sampleRate, short[] samples) {
        MessageDigest digest = sha256();
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length);
        bytes.asShortBuffer().put(samples);
        digest.update(bytes);
        return ofRequest(
                sessionId,
                language,
                "recording",
                Integer.toString(sampleRate),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static void addAction(MessageDigest digest, Action action) {
        add(digest, action.intent());
        add(digest, action.call().method().name());
        add(digest, action.call().path());
        addAll(digest, action.arguments());
        addAll(digest, action.call().query());
        addAll(digest, action.call().body());
    }

    private static void addAll(MessageDigest digest, Map<String, String> sorted) {
        add(digest, Integer.toString(sorted.size()));
        sorted.forEach((name, value) -> {
            add(digest, name);
            add(digest, value);
        });
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every Java runtime must have", e);
        }
    }
}
