package io.theopy.audit.anchor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which part of the log an exported file has to hold.
 *
 * @param since from when on; empty: from the beginning
 * @param until before when; empty: up to the newest anchor
 */
public record FileSpan(Optional<Instant> since, Optional<Instant> until) {
    /**
     * A record has the time of what it is about and is appended somewhat later, perhaps by a process with another clock:
     * an anchor this near to a bound does not say on which side of it a record is.
     */
    private static final Duration UNCERTAIN = Duration.ofMinutes(5);

    /** All of it. */
    public static FileSpan whole() {
        return new FileSpan(Optional.empty(), Optional.empty());
    }

    /** Whether all that was there at that anchor was there before the end of this span. */
    boolean endsAfter(Anchor anchor) {
        return until.map(end -> !anchor.at().isAfter(end.minus(UNCERTAIN))).orElse(true);
    }

    /** Whether all that came after that anchor came after the beginning of this span. */
    boolean beginsBefore(Anchor anchor) {
        return since.map(begin -> !anchor.at().isBefore(begin.plus(UNCERTAIN))).orElse(true);
    }
}
