package io.theopy.audit;

import java.util.Objects;

/**
 * One link of the chain.
 *
 * @param sequence 1 for the first, without gaps
 * @param previous the hash of the record before; 64 zeros for the first
 * @param hash SHA-256 over previous hash, sequence and event, 64 hex digits: see {@code docs/audit.md}
 * @param event JSON in ASCII, to the byte as it was hashed, but for the words in it, whose hash was
 */
public record AuditRecord(long sequence, String previous, String hash, String event) {
    public AuditRecord {
        Objects.requireNonNull(previous, "previous must not be null");
        Objects.requireNonNull(hash, "hash must not be null");
        Objects.requireNonNull(event, "event must not be null");
    }

    /** The same without the words of people. It still fits its hash, unless it was written before words were kept apart. */
    AuditRecord withoutWords() {
        return new AuditRecord(sequence, previous, hash, AuditWords.erased(event));
    }
}
