package io.theopy.audit;

import io.theopy.audit.anchor.FieldHash;
import java.util.ArrayList;
import java.util.List;

/** How records are chained. Each field is hashed behind its length, so no two different records share their input. */
final class HashChain {
    /** What the first record goes on from. */
    static final String BEGINNING = "0".repeat(64);

    private HashChain() {}

    /** @param event ASCII, as all that we write is; with its words or without them, the hash is the same */
    static String hash(String previous, long sequence, String event) {
        return FieldHash.of(previous, Long.toString(sequence), AuditWords.hashed(event));
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
}
