package io.theopy.audit;

import java.util.Objects;

/**
 * Where the chain begins and ends, kept apart from the records so that cutting off either end shows.
 *
 * @param last the newest record's sequence; 0 when there never was one
 * @param hash its hash
 * @param anchor the newest record that the retention took away; 0 when it took none
 * @param anchorHash its hash, which the oldest record that is left goes on from
 */
public record AuditHead(long last, String hash, long anchor, String anchorHash) {
    public AuditHead {
        Objects.requireNonNull(hash, "hash must not be null");
        Objects.requireNonNull(anchorHash, "anchorHash must not be null");
    }

    static final AuditHead NOTHING = new AuditHead(0, HashChain.BEGINNING, 0, HashChain.BEGINNING);

    AuditHead endingWith(AuditRecord newest) {
        return new AuditHead(newest.sequence(), newest.hash(), anchor, anchorHash);
    }

    AuditHead anchoredAt(AuditRecord removed) {
        return new AuditHead(last, hash, removed.sequence(), removed.hash());
    }
}
