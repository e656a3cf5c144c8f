package io.theopy.teepy.sandbox.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work of one user for one client; a user has one open session at most.
 *
 * @param client the client's name
 * @param user the id of the user who works
 * @param started local time, to the second
 * @param ended null while it is open
 * @param status {@code open} or {@code closed}
 */
public record WorkSession(
        long id,
        long clientId,
        String client,
        String user,
        LocalDateTime started,
        @Nullable LocalDateTime ended,
        String status,
        @Nullable String comment,
        List<SessionLine> lines) {
    public WorkSession {
        lines = List.copyOf(lines);
    }
}
