package io.theopy.internal.stage;

import io.theopy.memory.Session;
import io.theopy.memory.SessionKey;
import io.theopy.spi.MemoryStore;
import io.theopy.spi.SessionConflictException;
import io.theopy.turn.TurnRequest;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Reads and saves sessions, deciding anew when two turns of one session meet. */
public final class Sessions {
    private static final int ATTEMPTS = 5;

    private final MemoryStore memory;
    private final Clock clock;

    public Sessions(MemoryStore memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** The conversation that {@code request} is part of. */
    Session of(TurnRequest request) {
        return find(SessionKey.of(request.caller().id(), request.sessionId()));
    }

    private Session find(String id) {
        return memory.find(id).orElseGet(() -> Session.fresh(id, clock.instant()));
    }

    /**
     * Takes the pending question out before anything is done about its answer, so that of two answers only one counts.
     *
     * @throws SessionConflictException when another turn answered first
     */
    Session consumePending(Session session) {
        return session.pending().isEmpty() ? session : memory.save(session.withoutPending());
    }

    /** Applies {@code change} to the session as it is now. */
    void update(Session known, UnaryOperator<Session> change) {
        Session current = known;
        for (int attempt = 1; ; attempt++) {
            try {
                memory.save(change.apply(current));
                return;
            } catch (SessionConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                current = find(known.id());
            }
        }
    }
}
