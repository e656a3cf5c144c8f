package io.theopy.server.privacy;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.audit.AuditErasure;
import io.theopy.audit.AuditStore;
import io.theopy.memory.Session;
import io.theopy.memory.SessionKey;
import io.theopy.spi.MemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** All that is kept of one person, wherever it is: shows it and erases it, for one conversation or for all. Thread-safe. */
public final class PersonalData {
    /** More than anybody says within the ledger's retention; what is older goes by itself. */
    private static final int MOST = 100_000;

    private final MemoryStore memory;
    private final TurnLedger ledger;
    private final AuditErasure audit;
    private final Clock clock;

    public PersonalData(MemoryStore memory, TurnLedger ledger, AuditStore audit, Clock clock) {
        this.memory = memory;
        this.ledger = ledger;
        this.audit = new AuditErasure(audit, clock);
        this.clock = clock;
    }

    /**
     * All of it.
     *
     * @param sessionId of the conversation; empty for all of them
     * @throws RuntimeException of the store that cannot be read
     */
    public PersonalExport export(String userId, Optional<String> sessionId) {
        return new PersonalExport(
                clock.instant(),
                userId,
                conversations(userId, sessionId),
                ledger.turnsOf(userId, MOST),
                writes(userId, sessionId),
                audit.records(userId, sessionId));
    }

    /**
     * Erases what can be: the memory of conversations, stored answers, writes that are settled, and the words in the audit
     * log. That it was he or she who did something stays in the audit log, for as long as its records are kept.
     *
     * @param by who asked for it
     * @throws RuntimeException of the store that cannot be read or written; what it did not come to is left
     */
    public Erased erase(String userId, Optional<String> sessionId, String by) {
        List<Session> conversations = conversations(userId, sessionId);
        conversations.forEach(session -> memory.forget(session.id()));
        int over = ledger.erase(userId, sessionId);
        long records = audit.erase(userId, sessionId, by);
        return new Erased(
                conversations.size(), over, records, writes(userId, sessionId).size());
    }

    private List<Session> conversations(String userId, Optional<String> sessionId) {
        return sessionId.isPresent()
                ? memory.find(SessionKey.of(userId, sessionId.get())).stream().toList()
                : memory.beginningWith(SessionKey.prefix(userId));
    }

    private List<LedgerEntry> writes(String userId, Optional<String> sessionId) {
        return ledger.ofCaller(userId, EnumSet.allOf(EntryState.class), Instant.EPOCH, MOST).stream()
                .filter(write -> sessionId.map(write.sessionId()::equals).orElse(true))
                .toList();
    }
}
