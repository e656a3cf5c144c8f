package io.theopy.memory.local;

import io.theopy.memory.Session;
import io.theopy.spi.MemoryStore;
import io.theopy.spi.SessionConflictException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions in this process's memory: least recently used ones beyond the capacity and idle ones beyond the retention
 * are forgotten. Thread-safe.
 */
public final class InMemoryMemoryStore implements MemoryStore {
    private static final int CAPACITY = 10_000;
    private static final Duration RETENTION = Duration.ofMinutes(30);

    private final Clock clock;
    private final Duration retention;
    private final int capacity;
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    /** Up to 10,000 sessions, each for 30 minutes after its last turn. */
    public InMemoryMemoryStore(Clock clock) {
        this(clock, RETENTION, CAPACITY);
    }

    /** Up to 10,000 sessions, each for {@code retention} after its last turn. */
    public InMemoryMemoryStore(Clock clock, Duration retention) {
        this(clock, retention, CAPACITY);
    }

    /**
     * @param retention how long a session lives after it was last saved
     * @param capacity how many sessions are kept at most
     */
    public InMemoryMemoryStore(Clock clock, Duration retention, int capacity) {
        if (capacity < 1 || retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("session memory needs room for one session and a positive retention");
        }
        this.clock = clock;
        this.retention = retention;
        this.capacity = capacity;
    }

    @Override
    public synchronized Optional<Session> find(String id) {
        Session session = sessions.get(id);
        if (session != null && session.lastUsed().plus(retention).isBefore(clock.instant())) {
            sessions.remove(id);
            return Optional.empty();
        }
        return Optional.ofNullable(session);
    }

    @Override
    public synchronized Session save(Session session) {
        long current = find(session.id()).map(Session::version).orElse(0L);
        if (current != session.version()) {
            throw new SessionConflictException(session.id());
        }
        Session saved = session.withVersion(current + 1);
        sessions.put(saved.id(), saved);
        if (sessions.size() > capacity) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        return saved;
    }

    @Override
    public synchronized List<Session> beginningWith(String prefix) {
        return List.copyOf(sessions.keySet()).stream()
                .filter(id -> id.startsWith(prefix))
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public synchronized void forget(String id) {
        sessions.remove(id);
    }
}
