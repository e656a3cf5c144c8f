package io.theopy.audit;

import io.theopy.audit.anchor.AnchorCheck;
import io.theopy.audit.anchor.Anchors;
import java.util.List;
import java.util.Optional;

/**
 * Recomputes a whole trail, page by page: every hash, the sequence without gaps, both ends as the head says, and that
 * what was taken away at the beginning was taken away by the retention, and words only by an erasure. What the head itself says can be rewritten
 * together with the records; only anchors from outside of the database show that. Stateless.
 */
public final class AuditVerifier {
    private static final int PAGE = 500;
    private static final int TRIES = 3;

    private AuditVerifier() {}

    /** @throws AuditException when it cannot be read */
    public static AuditVerdict verify(AuditReader trail) {
        return verify(trail, Anchors.none());
    }

    /**
     * Verifies the trail and that it is the one that {@code anchors} speak of, none of whose newest records are missing.
     *
     * @param anchors read before this call, so that none can be newer than the trail
     * @throws AuditException when it cannot be read
     */
    public static AuditVerdict verify(AuditReader trail, Anchors anchors) {
        for (int tries = 1; ; tries++) {
            AuditHead head = trail.head();
            AuditVerdict verdict = follow(trail, head, anchors);
            // A retention that ran meanwhile took records away under the reader.
            if (verdict.holds() || tries == TRIES || trail.head().anchor() == head.anchor()) {
                return verdict;
            }
        }
    }

    private static AuditVerdict follow(AuditReader trail, AuditHead start, Anchors anchors) {
        AnchorCheck anchored = new AnchorCheck(anchors);
        ChainCheck chain = new ChainCheck(start.anchor(), start.anchorHash(), anchored);
        AuditHead head = start;
        boolean accountedFor = start.anchor() == 0;
        List<AuditRecord> page = trail.after(start.anchor(), PAGE);
        List<AuditRecord> beforeAnchor = trail.before(start.anchor() + 1, 1);
        if (!beforeAnchor.isEmpty()) {
            return chain.broken("record " + beforeAnchor.get(0).sequence() + " is there although it was taken away");
        }
        Optional<String> beginning = chain.begin();
        if (beginning.isPresent()) {
            return chain.broken(beginning.get());
        }
        while (!page.isEmpty()) {
            for (AuditRecord next : page) {
                if (next.sequence() > head.last()) {
                    head = trail.head();
                }
                Optional<String> flaw = next.sequence() > head.last()
                        ? Optional.of("record " + next.sequence() + " is behind the end of the log")
                        : chain.accept(next);
                if (flaw.isPresent()) {
                    return chain.broken(flaw.get());
                }
                accountedFor |= AuditRetention.accountsFor(next, start);
            }
            page = trail.after(chain.last(), PAGE);
        }
        if (chain.last() != head.last()) {
            return chain.broken(
                    "record " + (chain.last() + 1) + " is missing: the log goes on to record " + head.last());
        }
        if (!chain.hash().equals(head.hash())) {
            return chain.broken("record " + chain.last() + " is not the one that the log ended with: it was replaced");
        }
        if (!accountedFor) {
            return chain.broken("record " + start.anchor() + " and all before it are missing, and no record says why");
        }
        return anchored.wholeLog(start.anchor(), chain.last())
                .or(chain::erasures)
                .map(chain::broken)
                .orElseGet(chain::holds);
    }
}
