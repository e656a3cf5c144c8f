package io.theopy.audit;

import java.util.Optional;

/** Follows a chain record by record. Not thread-safe. */
final class ChainCheck {
    private final long start;
    private long last;
    private String hash;

    /** Begins behind record {@code last}, whose hash is {@code hash}. */
    ChainCheck(long last, String hash) {
        this.start = last;
        this.last = last;
        this.hash = hash;
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
                || !HashChain.hash(next.previous(), next.sequence(), next.event())
                        .equals(next.hash())) {
            return Optional.of("record " + next.sequence() + " does not fit its hash: it was altered");
        }
        last = next.sequence();
        hash = next.hash();
        return Optional.empty();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    long last() {
        return last;
    }

    String hash() {
        return hash;
    }

    AuditVerdict holds() {
        return new AuditVerdict(last - start, last, hash, Optional.empty());
    }

    AuditVerdict broken(String flaw) {
        return new AuditVerdict(last - start, last, hash, Optional.of(flaw));
    }
}
