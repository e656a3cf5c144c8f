package io.theopy.server.http.quota;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what each caller has under way at this moment. Forgets who has nothing. Thread-safe. */
final class TurnsUnderWay {
    private final long most;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    TurnsUnderWay(long most) {
        this.most = most;
    }

    /** Whether there was room for one more. */
    boolean begin(String who) {
        boolean[] granted = new boolean[1];
        counts.compute(who, (key, before) -> {
            long now = before == null ? 0 : before;
            granted[0] = now < most;
            return granted[0] ? Long.valueOf(now + 1) : before;
        });
        return granted[0];
    }

    void end(String who) {
        counts.computeIfPresent(who, (key, before) -> before > 1 ? Long.valueOf(before - 1) : null);
    }

    String policy() {
        return "\"at-once\";q=" + most + ";qu=\"concurrent-requests\"";
    }
}
