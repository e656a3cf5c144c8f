package io.theopy.server.privacy;

import io.theopy.action.ledger.KeyedTurn;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.audit.AuditRecord;
import io.theopy.memory.Session;
import java.time.Instant;
import java.util.List;

/**
 * All that is kept of one person.
 *
 * @param at when it was collected
 * @param conversations what is remembered of conversations, to go on from
 * @param turns the answers that are kept for those who ask again under the same key, of all conversations
 * @param writes what was sent, or is to be sent, on the person's behalf
 * @param audit the records of what the person did
 */
public record PersonalExport(
        Instant at,
        String userId,
        List<Session> conversations,
        List<KeyedTurn> turns,
        List<LedgerEntry> writes,
        List<AuditRecord> audit) {
    public PersonalExport {
        conversations = List.copyOf(conversations);
        turns = List.copyOf(turns);
        writes = List.copyOf(writes);
        audit = List.copyOf(audit);
    }
}
