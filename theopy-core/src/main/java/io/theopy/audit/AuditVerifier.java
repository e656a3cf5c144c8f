package io.theopy.audit;

import java.util.List;
import java.util.Optional;

/**
 * Recomputes a whole trail, page by page: every hash, the sequence without gaps, both ends as the head says, and that
 * what was taken away at the beginning was taken away by the retention. Stateless.
 */
public final class AuditVerifier {
    private static final int PAGE = 500;
    private static final int TRIES = 3;

    private AuditVerifier() {}

    /** @throws AuditException when it cannot be read */
    public static AuditVerdict verify(AuditTrail trail) {
        for (int tries = 1; ; tries++) {
            AuditHead head = trail.head();
            AuditVerdict verdict = follow(trail, head);
            // A retention that ran meanwhile took records away under the reader.
            if (verdict.holds() || tries == TRIES || trail.head().anchor() == head.anchor()) {
                return verdict;
            }
        }
    }

    private static AuditVerdict follow(AuditTrail trail, AuditHead start) {
        ChainCheck chain = new ChainCheck(start.anchor(), start.anchorHash());
        AuditHead head = start;
        boolean accountedFor = start.anchor() == 0;
        List<AuditRecord> page = trail.after(start.anchor(), PAGE);
        List<AuditRecord> beforeAnchor = trail.before(start.anchor() + 1, 1);
        if (!beforeAnchor.isEmpty()) {
            return chain.broken("record " + beforeAnchor.get(0).sequence() + " is there although it was taken away");
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
        return accountedFor
                ? chain.holds()
                : chain.broken("record " + start.anchor() + " and all before it are missing, and no record says why");
    }
}
