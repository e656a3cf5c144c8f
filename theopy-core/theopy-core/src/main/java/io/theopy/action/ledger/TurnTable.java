package io.theopy.action.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keyed turns in memory. Not thread-safe: the ledger guards it. */
final class TurnTable {
    /**
     * @param turnIds all turns that ever held the key, the holder last
     */
    private record Held(
            TurnKey key,
            String requestHash,
            List<String> turnIds,
            Instant began,
            Instant changed,
            Instant leaseEnds,
            Optional<String> answer) {
        String holder() {
            return turnIds.get(turnIds.size() - 1);
        }

        boolean isHeldBy(String turnId) {
            return answer.isEmpty() && holder().equals(turnId);
        }

        Held takenOverBy(String turnId, Instant now, Instant newLeaseEnds) {
            List<String> ids = new ArrayList<>(turnIds);
            ids.add(turnId);
            return new Held(key, requestHash, List.copyOf(ids), began, now, newLeaseEnds, answer);
        }

        Held answered(String text, Instant now) {
            return new Held(key, requestHash, turnIds, began, now, leaseEnds, Optional.of(text));
        }
    }

    private final Map<TurnKey, Held> byKey = new HashMap<>();
    private final Map<String, TurnKey> keyOfTurn = new HashMap<>();

    TurnClaim begin(TurnKey key, String requestHash, String turnId, Instant now, Instant leaseEnds) {
        Held held = byKey.get(key);
        if (held == null) {
            put(new Held(key, requestHash, List.of(turnId), now, now, leaseEnds, Optional.empty()));
            return new TurnClaim.Begun();
        }
        if (!held.requestHash().equals(requestHash)) {
            return new TurnClaim.OtherRequest();
        }
        if (held.answer().isPresent()) {
            return new TurnClaim.Answered(held.answer().get());
        }
        if (held.leaseEnds().isAfter(now)) {
            return new TurnClaim.InFlight(held.leaseEnds());
        }
        put(held.takenOverBy(turnId, now, leaseEnds));
        return new TurnClaim.TakenOver(held.holder());
    }

    void answer(TurnKey key, String turnId, String answer, Instant now) {
        Held held = byKey.get(key);
        if (held != null && held.isHeldBy(turnId)) {
            put(held.answered(answer, now));
        }
    }

    void release(TurnKey key, String turnId) {
        Held held = byKey.get(key);
        if (held != null && held.isHeldBy(turnId)) {
            remove(held);
        }
    }

    Optional<KeyedTurn> turn(String turnId) {
        return Optional.ofNullable(holding(turnId)).map(TurnTable::keyed);
    }

    List<KeyedTurn> ofCaller(String callerId, int limit) {
        return byKey.values().stream()
                .filter(held -> held.key().callerId().equals(callerId))
                .sorted(Comparator.comparing(Held::began).reversed())
                .limit(limit)
                .map(TurnTable::keyed)
                .toList();
    }

    /** Whether that turn came with a key and has no answer. */
    boolean isUnanswered(String turnId) {
        Held held = holding(turnId);
        return held != null && held.answer().isEmpty();
    }

    int erase(String callerId, Optional<String> sessionId) {
        List<Held> over = byKey.values().stream()
                .filter(held -> held.key().callerId().equals(callerId))
                .filter(held -> held.answer()
                        .filter(answer -> ErasedAnswer.isToErase(answer, sessionId))
                        .isPresent())
                .toList();
        over.forEach(held ->
                put(held.answered(ErasedAnswer.of(held.holder(), held.answer().orElseThrow()), held.changed())));
        return over.size();
    }

    private static KeyedTurn keyed(Held held) {
        return new KeyedTurn(held.key(), held.holder(), held.began(), held.answer());
    }

    /** That turn and those whose key it took over. */
    List<String> withTakenOver(String turnId) {
        Held held = holding(turnId);
        return held == null
                ? List.of(turnId)
                : held.turnIds().subList(0, held.turnIds().lastIndexOf(turnId) + 1);
    }

    int forget(Instant before, Predicate<List<String>> hasOpenWrites) {
        List<Held> over = byKey.values().stream()
                .filter(held -> held.changed().isBefore(before))
                .filter(held -> held.answer().isPresent() || held.leaseEnds().isBefore(before))
                .filter(held -> !hasOpenWrites.test(held.turnIds()))
                .toList();
        over.forEach(this::remove);
        return over.size();
    }

    private @Nullable Held holding(String turnId) {
        TurnKey key = keyOfTurn.get(turnId);
        return key == null ? null : byKey.get(key);
    }

    private void put(Held held) {
        byKey.put(held.key(), held);
        held.turnIds().forEach(id -> keyOfTurn.put(id, held.key()));
    }

    private void remove(Held held) {
        byKey.remove(held.key());
        held.turnIds().forEach(keyOfTurn::remove);
    }
}
