package io.theopy.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** How records are chained. Each field is hashed behind its length, so no two different records share their input. */
final class HashChain {
    /** What the first record goes on from. */
    static final String BEGINNING = "0".repeat(64);

    private HashChain() {}

    /** @param event ASCII, as all that we write is */
    static String hash(String previous, long sequence, String event) {
        MessageDigest digest = sha256();
        add(digest, previous);
        add(digest, Long.toString(sequence));
        add(digest, event);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The records that {@code events} become behind {@code head}. */
    static List<AuditRecord> extend(AuditHead head, List<String> events) {
        List<AuditRecord> records = new ArrayList<>(events.size());
        long sequence = head.last();
        String previous = head.hash();
        for (String event : events) {
            sequence++;
            String hash = hash(previous, sequence, event);
            records.add(new AuditRecord(sequence, previous, hash, event));
            previous = hash;
        }
        return records;
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.US_ASCII);
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
