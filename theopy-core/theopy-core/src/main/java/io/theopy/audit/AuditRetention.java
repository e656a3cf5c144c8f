package io.theopy.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away records that are older than they have to be. Appends a record of it first, so that the log always accounts
 * for what it lacks; takes nothing away that does not verify, because that is evidence. Thread-safe.
 */
public final class AuditRetention {
    private static final Logger LOG = LoggerFactory.getLogger(AuditRetention.class);
    private static final String INTENT = "audit_retention";
    private static final int PAGE = 500;

    private final AuditStore store;
    private final Duration kept;
    private final Clock clock;

    /** @param kept how long records are kept */
    public AuditRetention(AuditStore store, Duration kept, Clock clock) {
        if (kept.isNegative()) {
            throw new IllegalArgumentException("records can't be kept for less than no time: " + kept);
        }
        this.store = store;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Takes away what is too old now: the oldest records, up to the first that is young enough, whatever time a later one
     * may hold.
     *
     * @return how many records that were
     * @throws AuditException when what is too old does not verify, when the log cannot be read or written, or when even
     *     its newest record is too old: then the clock may be wrong, and would empty it
     */
    public long run() {
        Instant now = clock.instant();
        AuditHead head = store.head();
        Optional<AuditRecord> last = lastTooOld(head, now.minus(kept));
        if (last.isEmpty()) {
            return 0;
        }
        long end = last.get().sequence();
        if (end == head.last()) {
            throw new AuditException("the audit log is not shortened, because all of it is older than " + kept
                    + " and would go: see that the clock is right, it says " + now);
        }
        long removed = end - head.anchor();
        store.append(List.of(account(now, head, end, last.get().hash(), kept.toString())));
        store.removeUpTo(end);
        LOG.info("{} records of the audit log were older than {} and are removed", removed, kept);
        return removed;
    }

    /** The newest of the oldest records that are all before {@code limit}. */
    private Optional<AuditRecord> lastTooOld(AuditHead head, Instant limit) {
        ChainCheck chain = new ChainCheck(head.anchor(), head.anchorHash());
        Optional<AuditRecord> last = Optional.empty();
        while (chain.last() < head.last()) {
            List<AuditRecord> page = store.after(chain.last(), (int) Math.min(PAGE, head.last() - chain.last()));
            if (page.isEmpty()) {
                throw unverified("records are missing");
            }
            for (AuditRecord next : page) {
                // The first that is young enough, too: one that was made to look young would stop this for good,
                // unseen.
                Optional<String> flaw = chain.accept(next);
                if (flaw.isPresent()) {
                    throw unverified(flaw.get());
                }
                if (!EventJson.at(next).isBefore(limit)) {
                    return last;
                }
                last = Optional.of(next);
            }
        }
        return last;
    }

    private static AuditException unverified(String flaw) {
        return new AuditException("the audit log is not shortened, because it does not verify: " + flaw);
    }

    /** The record of taking away all from where {@code head} is anchored to {@code end}. */
    static AuditEvent account(Instant at, AuditHead head, long end, String hash, String kept) {
        Map<String, String> what = Map.of(
                "first", Long.toString(head.anchor() + 1), "last", Long.toString(end), "last_hash", hash, "kept", kept);
        return AuditEvent.of(at, AuditEvent.Kind.OPERATION, "", "", "", "")
                .about(INTENT, what, OptionalDouble.empty())
                .ended("removed " + (end - head.anchor()), Duration.ZERO);
    }

    /** Whether {@code found} says that the records up to where {@code head} is anchored were taken away. */
    static boolean accountsFor(AuditRecord found, AuditHead head) {
        String event = found.event();
        if (!event.contains("\"kind\":\"OPERATION\"") || !event.contains("\"intent\":\"" + INTENT + "\"")) {
            return false;
        }
        // A retention that did not get to its end is anchored before it.
        return AuditTimes.number(event, "last") >= head.anchor();
    }
}
