package io.theopy.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the words of one user out of the audit log, and lists the records that speak of somebody. Who did what, when, and
 * how it ended stays, and so does the chain. Thread-safe.
 */
public final class AuditErasure {
    static final String INTENT = "privacy_erasure";
    private static final Logger LOG = LoggerFactory.getLogger(AuditErasure.class);
    private static final int PAGE = 500;

    private final AuditStore store;
    private final Clock clock;

    public AuditErasure(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes out the words of {@code callerId}, in one session or in all. A record of it is appended first, so whatever
     * step it ends at, the log verifies, and the next call goes on.
     *
     * @param by who asked for it
     * @return how many records lost words
     * @throws AuditException when the log cannot be read or written, or does not verify: then it is evidence, and nothing
     *     is taken out
     */
    public long erase(String callerId, Optional<String> sessionId, String by) {
        List<Long> found = records(callerId, sessionId).stream()
                .filter(each -> !AuditWords.isErased(each.event()))
                .map(AuditRecord::sequence)
                .toList();
        if (found.isEmpty()) {
            return 0;
        }
        long last = found.get(found.size() - 1);
        Map<String, String> what = Map.of(
                "caller", EventJson.cutId(callerId),
                "session", EventJson.cutId(sessionId.orElse("")),
                "last", Long.toString(last),
                "by", by);
        store.append(List.of(account(what, found.size())));
        for (int from = 0; from < found.size(); from += PAGE) {
            store.eraseWords(found.subList(from, Math.min(found.size(), from + PAGE)));
        }
        LOG.info("the words of {} records of the audit log are erased, as a user may ask for", found.size());
        return found.size();
    }

    /**
     * The records of what {@code callerId} did, in one session or in all, the oldest first.
     *
     * @throws AuditException when the log cannot be read, or does not verify
     */
    public List<AuditRecord> records(String callerId, Optional<String> sessionId) {
        AuditHead head = store.head();
        ChainCheck chain = new ChainCheck(head.anchor(), head.anchorHash());
        String caller = "\"caller_id\":" + EventJson.id(callerId);
        Optional<String> session = sessionId.map(id -> "\"session_id\":" + EventJson.id(id));
        List<AuditRecord> found = new ArrayList<>();
        while (chain.last() < head.last()) {
            List<AuditRecord> page = store.after(chain.last(), (int) Math.min(PAGE, head.last() - chain.last()));
            if (page.isEmpty()) {
                throw unverified("records are missing");
            }
            for (AuditRecord next : page) {
                Optional<String> flaw = chain.accept(next);
                if (flaw.isPresent()) {
                    throw unverified(flaw.get());
                }
                if (next.event().contains(caller)
                        && session.map(next.event()::contains).orElse(true)) {
                    found.add(next);
                }
            }
        }
        return found;
    }

    private static AuditException unverified(String flaw) {
        return new AuditException("the audit log does not verify, so it is evidence and stays as it is: " + flaw);
    }

    /** Of no caller, so that no erasure takes its own words out. */
    private AuditEvent account(Map<String, String> what, int records) {
        return AuditEvent.of(clock.instant(), AuditEvent.Kind.OPERATION, "", "", "", "")
                .about(INTENT, what, OptionalDouble.empty())
                .ended("erased the words of " + records, Duration.ZERO);
    }

    /** Whether {@code event} says that words were taken out of others, and still says whose. */
    static boolean isAccount(String event) {
        return event.contains("\"kind\":\"OPERATION\"") && event.contains("\"intent\":\"" + INTENT + "\"");
    }
}
