package io.theopy.audit.anchor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where an audit log began and ended at one time.
 *
 * @param at when that was, to the microsecond
 * @param last the newest record's sequence; 0 when there never was one
 * @param hash its hash; 64 zeros when there never was one
 * @param removed the newest record that the retention had taken away by then; 0 when it took none
 * @param removedHash its hash, likewise
 */
public record Anchor(Instant at, long last, String hash, long removed, String removedHash) {
    public Anchor {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether nothing was appended or taken away between the two. */
    public boolean saysTheSameAs(Anchor other) {
        return last == other.last
                && removed == other.removed
                && hash.equals(other.hash)
                && removedHash.equals(other.removedHash);
    }
}
