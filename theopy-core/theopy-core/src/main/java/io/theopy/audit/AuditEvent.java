package io.theopy.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing to be kept a record of. Strings are empty where there is nothing to say. Made by {@link #of} and the methods
 * that add to it, not by the constructor: there will be more components.
 *
 * @param at when it happened
 * @param requestId of the request that brought it, as in the logs
 * @param callerId on whose behalf
 * @param intent what was understood
 * @param arguments the canonical values by slot
 * @param confidence how sure the understanding was, where it was measured
 * @param question what the user was asked in this turn
 * @param answer what the user was told in this turn
 * @param call method and path of the outgoing call: {@code PATCH /invoices/101}
 * @param key the idempotency key that was sent
 * @param result how it ended: an outcome's kind, {@code done}, {@code declined 409}, {@code unknown}
 * @param duration how long it took
 */
public record AuditEvent(
        Instant at,
        Kind kind,
        String requestId,
        String turnId,
        String sessionId,
        String callerId,
        String intent,
        SortedMap<String, String> arguments,
        OptionalDouble confidence,
        String question,
        String answer,
        String call,
        String key,
        String result,
        Duration duration) {
    /** What it is a record of. */
    public enum Kind {
        /** What a turn came to. */
        DECISION,
        /** A call that went out. */
        CALL,
        /** What somebody who runs Theopy did: retried or dropped a queued write, shortened the log. */
        OPERATION
    }

    public AuditEvent {
        Objects.requireNonNull(at, "at must not be null");
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(requestId, "requestId must not be null");
        Objects.requireNonNull(turnId, "turnId must not be null");
        Objects.requireNonNull(sessionId, "sessionId must not be null");
        Objects.requireNonNull(callerId, "callerId must not be null");
        Objects.requireNonNull(intent, "intent must not be null");
        Objects.requireNonNull(arguments, "arguments must not be null");
        Objects.requireNonNull(confidence, "confidence must not be null");
        Objects.requireNonNull(question, "question must not be null");
        Objects.requireNonNull(answer, "answer must not be null");
        Objects.requireNonNull(call, "call must not be null");
        Objects.requireNonNull(key, "key must not be null");
        Objects.requireNonNull(result, "result must not be null");
        Objects.requireNonNull(duration, "duration must not be null");
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** A decision or call of a turn, with nothing else said about it yet. */
    public static AuditEvent of(
            Instant at, Kind kind, String requestId, String turnId, String sessionId, String callerId) {
        return new Copy(at, kind, requestId, turnId, sessionId, callerId).made();
    }

    /** The same, with what was understood. */
    public AuditEvent about(String newIntent, Map<String, String> newArguments, OptionalDouble newConfidence) {
        Copy copy = new Copy(this);
        copy.intent = newIntent;
        copy.arguments = new TreeMap<>(newArguments);
        copy.confidence = newConfidence;
        return copy.made();
    }

    /** The same, with what the user was asked or told. */
    public AuditEvent saying(String newQuestion, String newAnswer) {
        Copy copy = new Copy(this);
        copy.question = newQuestion;
        copy.answer = newAnswer;
        return copy.made();
    }

    /** The same, with the call that went out. */
    public AuditEvent calling(String newCall, String newKey) {
        Copy copy = new Copy(this);
        copy.call = newCall;
        copy.key = newKey;
        return copy.made();
    }

    /** The same, with how it ended. */
    public AuditEvent ended(String newResult, Duration newDuration) {
        Copy copy = new Copy(this);
        copy.result = newResult;
        copy.duration = newDuration;
        return copy.made();
    }

    /** An event in the making: the one place that lists all components in their order. */
    private static final class Copy {
        private final Instant at;
        private final Kind kind;
        private final String requestId;
        private final String turnId;
        private final String sessionId;
        private final String callerId;
        private String intent = "";
        private SortedMap<String, String> arguments = new TreeMap<>();
        private OptionalDouble confidence = OptionalDouble.empty();
        private String question = "";
        private String answer = "";
        private String call = "";
        private String key = "";
        private String result = "";
        private Duration duration = Duration.ZERO;

        Copy(Instant at, Kind kind, String requestId, String turnId, String sessionId, String callerId) {
            this.at = at;
            this.kind = kind;
            this.requestId = requestId;
            this.turnId = turnId;
            this.sessionId = sessionId;
            this.callerId = callerId;
        }

        Copy(AuditEvent event) {
            this(event.at, event.kind, event.requestId, event.turnId, event.sessionId, event.callerId);
            intent = event.intent;
            arguments = event.arguments;
            confidence = event.confidence;
            question = event.question;
            answer = event.answer;
            call = event.call;
            key = event.key;
            result = event.result;
            duration = event.duration;
        }

        AuditEvent made() {
            return new AuditEvent(
                    at,
                    kind,
                    requestId,
                    turnId,
                    sessionId,
                    callerId,
                    intent,
                    arguments,
                    confidence,
                    question,
                    answer,
                    call,
                    key,
                    result,
                    duration);
        }
    }
}
