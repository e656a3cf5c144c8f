package io.theopy.audit;

import java.util.Objects;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param records how many records hold, from the first one on
 * @param last the sequence of the last one that holds
 * @param hash its hash: whoever noted an earlier one can look whether it is still there
 * @param flaw the first thing that does not hold, for people, naming the record; empty when all holds
 * @param anchors how many anchors were compared with them and hold
 */
public record AuditVerdict(long records, long last, String hash, Optional<String> flaw, long anchors) {
    public AuditVerdict {
        Objects.requireNonNull(hash, "hash must not be null");
        Objects.requireNonNull(flaw, "flaw must not be null");
    }

    /** The same, compared with no anchors. */
    public AuditVerdict(long records, long last, String hash, Optional<String> flaw) {
        this(records, last, hash, flaw, 0);
    }

    public boolean holds() {
        return flaw.isEmpty();
    }
}
