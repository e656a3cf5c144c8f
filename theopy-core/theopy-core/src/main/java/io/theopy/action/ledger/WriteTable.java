package io.theopy.action.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes in memory, in their order. Not thread-safe: the ledger guards it. */
final class WriteTable {
    private final SortedMap<Long, LedgerEntry> inOrder = new TreeMap<>();
    private final Map<String, Long> sequenceOfKey = new HashMap<>();
    private final Map<String, SortedMap<Long, LedgerEntry>> bySession = new HashMap<>();
    private final Map<String, SortedMap<Long, LedgerEntry>> byTurn = new HashMap<>();
    private long recorded;

    LedgerEntry record(LedgerEntry fresh) {
        return entry(fresh.key()).orElseGet(() -> put(fresh.stored(++recorded, 1)));
    }

    LedgerEntry update(LedgerEntry changed) {
        LedgerEntry current = entry(changed.key())
                .filter(stored -> stored.version() == changed.version())
                .orElseThrow(() -> new LedgerConflictException(changed.key()));
        return put(current.progressed(changed, current.version() + 1));
    }

    Optional<LedgerEntry> entry(String key) {
        return Optional.ofNullable(sequenceOfKey.get(key)).map(inOrder::get);
    }

    Stream<LedgerEntry> all() {
        return inOrder.values().stream();
    }

    List<LedgerEntry> ofTurns(Collection<String> turnIds) {
        return turnIds.stream()
                .map(byTurn::get)
                .filter(Objects::nonNull)
                .flatMap(entries -> entries.values().stream())
                .sorted(Comparator.comparingLong(LedgerEntry::sequence))
                .toList();
    }

    Stream<LedgerEntry> ofSession(String sessionId) {
        return bySession.getOrDefault(sessionId, new TreeMap<>()).values().stream();
    }

    /** The writes of a session that are not settled. */
    Stream<LedgerEntry> open(String sessionId) {
        return ofSession(sessionId).filter(entry -> !entry.state().isSettled());
    }

    /** Of each session the oldest that is not settled. */
    Stream<LedgerEntry> heads() {
        return bySession.keySet().stream()
                .flatMap(session -> open(session).findFirst().stream())
                .sorted(Comparator.comparingLong(LedgerEntry::sequence));
    }

    int forget(Instant before) {
        List<LedgerEntry> over = all().filter(entry -> entry.state().isSettled())
                .filter(entry -> entry.changed().isBefore(before))
                .toList();
        over.forEach(this::remove);
        return over.size();
    }

    int erase(String callerId, Optional<String> sessionId, Predicate<String> isUnanswered) {
        List<LedgerEntry> over = all().filter(entry -> entry.state().isSettled())
                .filter(entry -> entry.caller().id().equals(callerId))
                .filter(entry -> sessionId.map(entry.sessionId()::equals).orElse(true))
                .filter(entry -> !isUnanswered.test(entry.turnId()))
                .toList();
        over.forEach(this::remove);
        return over.size();
    }

    private LedgerEntry put(LedgerEntry entry) {
        inOrder.put(entry.sequence(), entry);
        sequenceOfKey.put(entry.key(), entry.sequence());
        bySession.computeIfAbsent(entry.sessionId(), id -> new TreeMap<>()).put(entry.sequence(), entry);
        byTurn.computeIfAbsent(entry.turnId(), id -> new TreeMap<>()).put(entry.sequence(), entry);
        return entry;
    }

    private void remove(LedgerEntry entry) {
        inOrder.remove(entry.sequence());
        sequenceOfKey.remove(entry.key());
        removeFrom(bySession, entry.sessionId(), entry);
        removeFrom(byTurn, entry.turnId(), entry);
    }

    private static void removeFrom(Map<String, SortedMap<Long, LedgerEntry>> index, String of, LedgerEntry entry) {
        index.computeIfPresent(of, (id, entries) -> {
            entries.remove(entry.sequence());
            return entries.isEmpty() ? null : entries;
        });
    }
}
