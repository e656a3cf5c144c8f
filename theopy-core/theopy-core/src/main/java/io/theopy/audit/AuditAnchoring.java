package io.theopy.audit;

import io.theopy.audit.anchor.Anchor;
import io.theopy.audit.anchor.AnchorFile;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down, outside of the database, where the audit log ends, and looks whether it still is the log of the newest
 * anchor. Each anchor goes into the log of this process, too, so that whatever carries that away carries it along.
 * Thread-safe.
 */
public final class AuditAnchoring {
    private static final Logger LOG = LoggerFactory.getLogger(AuditAnchoring.class);

    private final AuditStore log;
    private final AnchorFile file;
    private final Clock clock;
    private volatile Optional<String> contradiction = Optional.empty();

    public AuditAnchoring(AuditStore log, AnchorFile file, Clock clock) {
        this.log = log;
        this.file = file;
        this.clock = clock;
    }

    /**
     * Adds an anchor if the log has changed since the newest one. One that contradicts the newest is added, too: what
     * comes from now on shall be guarded as well, and both together are the evidence.
     *
     * @throws IOException when the file cannot be read or written to
     * @throws AuditException when the audit log cannot be read
     */
    public void run() throws IOException {
        file.append(this::next).ifPresent(line -> LOG.info("the audit log is anchored: {}", line));
        contradiction.ifPresent(what -> LOG.error("{}: run `audit verify`", what));
    }

    /** What was found to contradict an anchor since this was made, for people. */
    public Optional<String> contradiction() {
        return contradiction;
    }

    private Optional<Anchor> next(Optional<Anchor> newest) {
        AuditHead head = log.settledHead();
        Anchor now = new Anchor(clock.instant(), head.last(), head.hash(), head.anchor(), head.anchorHash());
        if (newest.isEmpty()) {
            return head.last() == 0 ? Optional.empty() : Optional.of(now);
        }
        if (newest.get().saysTheSameAs(now)) {
            return Optional.empty();
        }
        Optional<String> found = contradicts(newest.get(), head);
        if (found.isPresent()) {
            contradiction = found;
        }
        return Optional.of(now);
    }

    private Optional<String> contradicts(Anchor newest, AuditHead head) {
        String since = " at the anchor of " + newest.at();
        if (newest.last() > head.last()) {
            return Optional.of("the audit log ends at record " + head.last() + ", but ended at record " + newest.last()
                    + since + ": its newest records were deleted");
        }
        if (newest.removed() > head.anchor()) {
            return Optional.of("the audit log begins before record " + newest.removed()
                    + ", which was taken away by then" + since + ": it was replaced");
        }
        boolean isThere = newest.last() == 0
                || newest.last() <= head.anchor()
                || isThere(newest)
                // The retention may have taken it away meanwhile.
                || newest.last() <= log.head().anchor();
        return isThere
                ? Optional.empty()
                : Optional.of("the audit log has another record " + newest.last() + " than it had" + since
                        + ": it was replaced");
    }

    private boolean isThere(Anchor newest) {
        List<AuditRecord> found = log.after(newest.last() - 1, 1);
        return !found.isEmpty()
                && found.get(0).sequence() == newest.last()
                && found.get(0).hash().equals(newest.hash());
    }
}
