package io.theopy.audit;

import java.util.Optional;

/**
 * What a verification found.
 *
 * @param records how many records hold, from the first one on
 * @param last the sequence of the last one that holds
 * @param hash its hash: whoever noted an earlier one can look whether it is still there
 * @param flaw the first thing that does not hold, for people, naming the record; empty when all holds
 */
public record AuditVerdict(long records, long last, String hash, Optional<String> flaw) {
    public boolean holds() {
        return flaw.isEmpty();
    }
}
