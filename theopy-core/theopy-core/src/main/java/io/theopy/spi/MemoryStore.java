package io.theopy.spi;

import io.theopy.memory.Session;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what a conversation needs to remember between turns. A store that keeps bytes need not invent a format: {@link
 * io.theopy.memory.SessionCodec} is one. Thread-safe.
 */
public interface MemoryStore extends AutoCloseable {
    /** The session as last saved; empty when it was never saved, was forgotten or has expired. */
    Optional<Session> find(String id);

    /**
     * Saves {@code session} if nobody saved it since it was read (compare-and-set on its version).
     *
     * @return the session with its new version
     * @throws SessionConflictException when somebody did; read it again and decide anew
     */
    Session save(Session session);

    /** The sessions whose id begins with {@code prefix}, to show somebody all that is kept of them. */
    List<Session> beginningWith(String prefix);

    /** Erases everything kept about a session. Unknown sessions are fine. */
    void forget(String id);

    @Override
    default void close() {}
}
