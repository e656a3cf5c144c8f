package io.theopy.audit;

import io.theopy.audit.anchor.AnchorCheck;
import io.theopy.audit.anchor.Anchors;
import java.util.Optional;

/** Follows a chain record by record, and looks whether it is the one that anchors speak of. Not thread-safe. */
final class ChainCheck {
    private final long start;
    private final AnchorCheck anchors;
    private final ErasureCheck erasures = new ErasureCheck();
    private long last;
    private String hash;

    /** Begins behind record {@code last}, whose hash is {@code hash}. */
    ChainCheck(long last, String hash) {
        this(last, hash, new AnchorCheck(Anchors.none()));
    }

    /** The same, compared with anchors. */
    ChainCheck(long last, String hash, AnchorCheck anchors) {
        this.start = last;
        this.anchors = anchors;
        this.last = last;
        this.hash = hash;
    }

    /** What is wrong with the record that it begins behind; empty when it holds. */
    Optional<String> begin() {
        return anchors.passes(start, hash);
    }

    /** What is wrong with the next record; empty when it holds. */
    Optional<String> accept(AuditRecord next) {
        if (next.sequence() != last + 1) {
            return Optional.of(
                    next.sequence() > last
                            ? "record " + (last + 1) + " is missing: record " + next.sequence() + " is in its place"
                            : "record " + next.sequence() + " is where record " + (last + 1) + " should be");
        }
        if (!next.previous().equals(hash)) {
            return Optional.of("record " + next.sequence() + " does not go on from record " + last
                    + ": one of the two was altered or replaced");
        }
        if (!isAscii(next.event())
                || !AuditWords.isWhollyErased(next.event())
                        && !HashChain.hash(next.previous(), next.sequence(), next.event())
                                .equals(next.hash())) {
            return Optional.of("record " + next.sequence() + " does not fit its hash: it was altered");
        }
        Optional<String> replaced = anchors.passes(next.sequence(), next.hash());
        if (replaced.isEmpty()) {
            last = next.sequence();
            hash = next.hash();
            erasures.passes(next);
        }
        return replaced;
    }

    /** What is wrong with those that lost words, once all records have passed. */
    Optional<String> erasures() {
        return erasures.flaw();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    /** The record that it began behind. */
    long start() {
        return start;
    }

    long last() {
        return last;
    }

    String hash() {
        return hash;
    }

    AuditVerdict holds() {
        return new AuditVerdict(last - start, last, hash, Optional.empty(), anchors.found());
    }

    AuditVerdict broken(String flaw) {
        return new AuditVerdict(last - start, last, hash, Optional.of(flaw), anchors.found());
    }
}
