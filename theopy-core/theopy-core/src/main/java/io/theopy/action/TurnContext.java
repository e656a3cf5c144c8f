package io.theopy.action;

import io.theopy.observe.TraceContext;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * In which turn, for whom and until when an action is carried out.
 *
 * <p>Made by {@link #of} and the {@code with...} methods, not by the constructor: there will be more components.
 *
 * @param requestId of the request that brought the turn, as it is in the logs
 * @param deadline when nobody waits for the answer any more
 * @param trace the trace that it is part of; empty: none
 */
public record TurnContext(
        String turnId,
        String requestId,
        String sessionId,
        Caller caller,
        Language language,
        Instant deadline,
        Optional<TraceContext> trace) {
    public TurnContext {
        Objects.requireNonNull(turnId, "turnId must not be null");
        Objects.requireNonNull(requestId, "requestId must not be null");
        Objects.requireNonNull(sessionId, "sessionId must not be null");
        Objects.requireNonNull(caller, "caller must not be null");
        Objects.requireNonNull(language, "language must not be null");
        Objects.requireNonNull(deadline, "deadline must not be null");
        Objects.requireNonNull(trace, "trace must not be null");
    }

    /** A turn that came without a request of its own: its id is the request's, too. */
    public static TurnContext of(String turnId, String sessionId, Caller caller, Language language, Instant deadline) {
        return new TurnContext(turnId, turnId, sessionId, caller, language, deadline, Optional.empty());
    }

    /** The same turn, brought by that request. */
    public TurnContext withRequestId(String id) {
        return new TurnContext(turnId, id, sessionId, caller, language, deadline, trace);
    }

    /** The same turn as part of that trace. */
    public TurnContext withTrace(Optional<TraceContext> part) {
        return new TurnContext(turnId, requestId, sessionId, caller, language, deadline, part);
    }
}
