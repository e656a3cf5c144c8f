package io.theopy.turn;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.observe.TraceContext;
import io.theopy.text.Language;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing a user says or types. Immutable: the {@code with...} methods return changed copies.
 *
 * @param turnId identifies this turn in logs, audit and idempotency
 * @param sessionId the conversation that it belongs to
 * @param language the language if known, else it is detected
 * @param speak whether the reply is to be spoken, too
 * @param idempotencyKey the sender's own key: the same key never acts twice, and the same request with it has the same
 *     answer; of 1 to 255 characters
 * @param requestId the request that it came with, for logs and audit; the turn id unless given
 * @param trace the trace that it is part of; empty: none
 */
public record TurnRequest(
        String turnId,
        String sessionId,
        Caller caller,
        TurnInput input,
        Optional<Language> language,
        boolean speak,
        Optional<String> idempotencyKey,
        String requestId,
        Optional<TraceContext> trace) {
    public TurnRequest {
        Objects.requireNonNull(turnId, "turnId must not be null");
        Objects.requireNonNull(sessionId, "sessionId must not be null");
        Objects.requireNonNull(caller, "caller must not be null");
        Objects.requireNonNull(input, "input must not be null");
        Objects.requireNonNull(language, "language must not be null");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey must not be null");
        Objects.requireNonNull(requestId, "requestId must not be null");
        Objects.requireNonNull(trace, "trace must not be null");
        if (turnId.isBlank() || sessionId.isBlank()) {
            throw new IllegalArgumentException("a turn needs a turn id and a session id, and neither may be blank");
        }
    }

    /** One that is part of no trace. */
    public TurnRequest(
            String turnId,
            String sessionId,
            Caller caller,
            TurnInput input,
            Optional<Language> language,
            boolean speak,
            Optional<String> idempotencyKey,
            String requestId) {
        this(turnId, sessionId, caller, input, language, speak, idempotencyKey, requestId, Optional.empty());
    }

    /** What was typed, of {@value TurnInput.Text#LONGEST} characters at most; what is longer is refused, unread. */
    public static TurnRequest text(String sessionId, Caller caller, String text) {
        return of(sessionId, caller, new TurnInput.Text(text));
    }

    public static TurnRequest recording(String sessionId, Caller caller, AudioClip clip) {
        return of(sessionId, caller, new TurnInput.Recording(clip));
    }

    public static TurnRequest live(String sessionId, Caller caller, AudioFormat format) {
        return of(sessionId, caller, new TurnInput.Live(format));
    }

    private static TurnRequest of(String sessionId, Caller caller, TurnInput input) {
        String turnId = UUID.randomUUID().toString();
        return new TurnRequest(turnId, sessionId, caller, input, Optional.empty(), false, Optional.empty(), turnId);
    }

    public TurnRequest withTurnId(String id) {
        return new TurnRequest(id, sessionId, caller, input, language, speak, idempotencyKey, requestId, trace);
    }

    public TurnRequest withLanguage(Language known) {
        return new TurnRequest(
                turnId, sessionId, caller, input, Optional.of(known), speak, idempotencyKey, requestId, trace);
    }

    public TurnRequest withSpeech() {
        return new TurnRequest(turnId, sessionId, caller, input, language, true, idempotencyKey, requestId, trace);
    }

    public TurnRequest withIdempotencyKey(String key) {
        return new TurnRequest(turnId, sessionId, caller, input, language, speak, Optional.of(key), requestId, trace);
    }

    public TurnRequest withRequestId(String id) {
        return new TurnRequest(turnId, sessionId, caller, input, language, speak, idempotencyKey, id, trace);
    }

    public TurnRequest withTrace(TraceContext part) {
        return new TurnRequest(
                turnId, sessionId, caller, input, language, speak, idempotencyKey, requestId, Optional.of(part));
    }
}
