package io.theopy.action.outbox;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.LedgerException;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What those who run Theopy see of the writes that wait, and what they can do about them. Thread-safe. */
public final class Outbox {
    private static final int MOST = 10_000;

    private final TurnLedger ledger;
    private final AuditLog audit;
    private final Clock clock;

    /** @param audit where it is accounted for who did what to which write */
    public Outbox(TurnLedger ledger, AuditLog audit, Clock clock) {
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes that are not settled, oldest first. */
    public List<LedgerEntry> waiting() {
        return ledger.list(EntryState.open(), MOST);
    }

    /** The waiting write whose turn id or key begins with {@code reference}; empty when none or several do. */
    public Optional<LedgerEntry> find(String reference) {
        List<LedgerEntry> found = waiting().stream()
                .filter(entry ->
                        entry.turnId().startsWith(reference) || entry.key().startsWith(reference))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * Has it tried at once, as soon as those before it are settled.
     *
     * @param by who wants it so, for the audit log
     * @throws io.theopy.action.ledger.LedgerConflictException when it is being sent at this moment
     */
    public LedgerEntry retry(LedgerEntry entry, String by) {
        mustNotBeUnderWay(entry);
        account(entry, by, "retry");
        return ledger.update(entry.waiting(
                entry.state() == EntryState.QUEUED ? EntryState.QUEUED : EntryState.UNKNOWN,
                entry.detail(),
                clock.instant(),
                clock.instant()));
    }

    /**
     * Takes it out: it is never sent again. Whether an unknown one happened is then not found out any more.
     *
     * @param by who wants it so, for the audit log
     * @throws io.theopy.action.ledger.LedgerConflictException when it is being sent at this moment
     */
    public LedgerEntry drop(LedgerEntry entry, String by) {
        mustNotBeUnderWay(entry);
        account(entry, by, "drop");
        return ledger.update(entry.settled(EntryState.DROPPED, Optional.empty(), "dropped", clock.instant())
                .owing());
    }

    /**
     * Takes a write out that cannot be read, and so is not among {@link #waiting}; its session goes on. Returns whether
     * there is one of exactly this key.
     *
     * @param by who wants it so, for the audit log
     */
    public boolean dropUnreadable(String key, String by) {
        if (isReadable(key)) {
            return false;
        }
        audit.append(List.of(AuditEvent.of(clock.instant(), AuditEvent.Kind.OPERATION, "", "", "", by)
                .calling("", key)
                .ended("drop", Duration.ZERO)));
        return ledger.abandon(key, clock.instant());
    }

    /** So is one that is not there. */
    private boolean isReadable(String key) {
        try {
            ledger.entry(key);
            return true;
        } catch (LedgerException e) {
            return false;
        }
    }

    private void mustNotBeUnderWay(LedgerEntry entry) {
        if (entry.isUnderWay(clock.instant())) {
            throw new LedgerConflictException(
                    entry.key(), "is being sent at this moment: look again when it is settled");
        }
    }

    private void account(LedgerEntry entry, String by, String what) {
        audit.append(List.of(
                AuditEvent.of(clock.instant(), AuditEvent.Kind.OPERATION, "", entry.turnId(), entry.sessionId(), by)
                        .about(
                                entry.proposal().intent(),
                                entry.proposal().values(),
                                entry.proposal().confidence())
                        .calling("", entry.key())
                        .ended(what, Duration.ZERO)));
    }
}
