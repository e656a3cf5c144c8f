package io.theopy.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing to be accounted for. Strings are empty where there is nothing to say.
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
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** A decision or call of a turn, with nothing else said about it yet. */
    public static AuditEvent of(
            Instant at, Kind kind, String requestId, String turnId, String sessionId, String callerId) {
        return new AuditEvent(
                at,
                kind,
                requestId,
                turnId,
                sessionId,
                callerId,
                "",
                new TreeMap<>(),
                OptionalDouble.empty(),
                "",
                "",
                "",
                "",
                "",
                Duration.ZERO);
    }

    public AuditEvent about(String newIntent, Map<String, String> newArguments, OptionalDouble newConfidence) {
        return new AuditEvent(
                at,
                kind,
                requestId,
                turnId,
                sessionId,
                callerId,
                newIntent,
                new TreeMap<>(newArguments),
                newConfidence,
                question,
                answer,
                call,
                key,
                result,
                duration);
    }

    public AuditEvent saying(String newQuestion, String newAnswer) {
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
                newQuestion,
                newAnswer,
                call,
                key,
                result,
                duration);
    }

    public AuditEvent calling(String newCall, String newKey) {
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
                newCall,
                newKey,
                result,
                duration);
    }

    public AuditEvent ended(String newResult, Duration newDuration) {
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
                newResult,
                newDuration);
    }
}
