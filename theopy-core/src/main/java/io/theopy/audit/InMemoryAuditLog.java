package io.theopy.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps all of it in memory until it is shortened: for tests, and where nobody will ask. Thread-safe. */
public final class InMemoryAuditLog implements AuditStore {
    private final List<AuditRecord> records = new ArrayList<>();
    private AuditHead head = AuditHead.NOTHING;

    @Override
    public void append(List<AuditEvent> events) {
        List<String> written = events.stream().map(EventJson::write).toList();
        synchronized (this) {
            for (AuditRecord added : HashChain.extend(head, written)) {
                records.add(added);
                head = head.endingWith(added);
            }
        }
    }

    @Override
    public synchronized AuditHead head() {
        return head;
    }

    @Override
    public synchronized List<AuditRecord> after(long sequence, int atMost) {
        int from = index(sequence + 1);
        return List.copyOf(records.subList(from, Math.min(records.size(), from + atMost)));
    }

    @Override
    public synchronized List<AuditRecord> before(long sequence, int atMost) {
        int to = index(sequence);
        List<AuditRecord> found = new ArrayList<>(records.subList(Math.max(0, to - atMost), to));
        Collections.reverse(found);
        return List.copyOf(found);
    }

    @Override
    public synchronized void removeUpTo(long sequence) {
        if (sequence <= head.anchor() || sequence > head.last()) {
            throw new AuditException("the audit log has no record " + sequence);
        }
        int end = index(sequence + 1);
        head = head.anchoredAt(records.get(end - 1));
        records.subList(0, end).clear();
    }

    /** Where {@code sequence} is in the list, or would be. */
    private int index(long sequence) {
        return (int) Math.max(0, Math.min(records.size(), sequence - head.anchor() - 1));
    }
}
