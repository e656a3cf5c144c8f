package io.theopy.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keeps the newest records in memory: for tests, and where nobody will ask. Of one that is full the oldest tenth goes, and
 * a record of that comes. Thread-safe.
 */
public final class InMemoryAuditLog implements AuditStore {
    private final List<AuditRecord> records = new ArrayList<>();
    private final int atMost;
    private AuditHead head = AuditHead.NOTHING;

    /** Keeps 10,000 records. */
    public InMemoryAuditLog() {
        this(10_000);
    }

    /** @param atMost how many records are kept, 10 or more */
    public InMemoryAuditLog(int atMost) {
        if (atMost < 10) {
            throw new IllegalArgumentException("keep 10 records or more, not " + atMost);
        }
        this.atMost = atMost;
    }

    @Override
    public void append(List<AuditEvent> events) {
        List<String> written = events.stream().map(EventJson::write).toList();
        synchronized (this) {
            add(written);
            if (records.size() > atMost) {
                AuditRecord last = records.get(records.size() - atMost + atMost / 10);
                Instant now = EventJson.at(records.get(records.size() - 1));
                add(List.of(EventJson.write(
                        AuditRetention.account(now, head, last.sequence(), last.hash(), atMost + " records"))));
                removeUpTo(last.sequence());
            }
        }
    }

    private void add(List<String> events) {
        for (AuditRecord added : HashChain.extend(head, events)) {
            records.add(added);
            head = head.endingWith(added);
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

    @Override
    public synchronized void eraseWords(List<Long> sequences) {
        for (long sequence : sequences) {
            if (sequence > head.anchor() && sequence <= head.last()) {
                records.set(index(sequence), records.get(index(sequence)).withoutWords());
            }
        }
    }

    /** Where {@code sequence} is in the list, or would be. */
    private int index(long sequence) {
        return (int) Math.max(0, Math.min(records.size(), sequence - head.anchor() - 1));
    }
}
