package io.theopy.teepy.sandbox.fault;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * One way in which the sandbox misbehaves. Immutable: make one with a factory, then narrow it down.
 *
 * <pre>{@code
 * sandbox.faults().add(Fault.resetAfterCommit().writesOnly().times(1));
 * sandbox.faults().add(Fault.error(500).rate(0.2));
 * }</pre>
 *
 * @param target which requests it hits
 * @param times how many it hits before it is over; empty: until it is taken away
 * @param rate the share of requests it hits, above 0 and up to 1
 * @param delay its time, where it has one: see the factories
 * @param status its HTTP status, where it has one
 */
public record Fault(Kind kind, Target target, OptionalInt times, double rate, Duration delay, int status) {
    /** What goes wrong. */
    public enum Kind {
        /** Refuses everybody with 503; a delay of its own is sent as {@code Retry-After}. */
        DOWN,
        /** Closes every connection without a word. */
        DOWN_CLOSED,
        /** 429 with {@code Retry-After}; nothing happens. */
        TOO_MANY_REQUESTS,
        /** Waits before it does the work. */
        LATENCY,
        /** Answers with a server error; nothing happens. */
        ERROR_BEFORE_COMMIT,
        /** Resets the connection; nothing happens. */
        RESET_BEFORE_COMMIT,
        /** Does the work, then answers with a server error. */
        ERROR_AFTER_COMMIT,
        /** Does the work, then resets the connection. */
        RESET_AFTER_COMMIT,
        /** Does the work, then says nothing until its delay is over, and closes. */
        DROP_ANSWER,
        /** Does the work, then answers with what is not JSON. */
        MALFORMED_ANSWER,
        /** Does the work, then sends the answer in ten pieces with its delay between them. */
        SLOW_BODY
    }

    /** Which requests. */
    public enum Target {
        ALL,
        READS,
        WRITES
    }

    public Fault {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("a fault's rate is above 0 and up to 1, not " + rate);
        }
        if (times.isPresent() && times.getAsInt() < 1) {
            throw new IllegalArgumentException("a fault happens once or more often; clear it to end it");
        }
        if (delay.isNegative() || delay.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("a fault's delay is from 0 to 10 minutes, not " + delay);
        }
        if (status < 500 || status > 599) {
            throw new IllegalArgumentException("a fault's status is from 500 to 599, not " + status);
        }
    }

    /** A fault of that kind with ordinary settings, hitting every request until it is taken away. */
    public static Fault of(Kind kind) {
        Duration delay = switch (kind) {
            case DROP_ANSWER -> Duration.ofSeconds(60);
            case TOO_MANY_REQUESTS -> Duration.ofSeconds(1);
            case LATENCY -> Duration.ofMillis(500);
            case SLOW_BODY -> Duration.ofMillis(200);
            default -> Duration.ZERO;
        };
        int status = kind == Kind.DOWN ? 503 : 500;
        return new Fault(kind, Target.ALL, OptionalInt.empty(), 1, delay, status);
    }

    public static Fault down() {
        return of(Kind.DOWN);
    }

    public static Fault downClosed() {
        return of(Kind.DOWN_CLOSED);
    }

    public static Fault latency(Duration delay) {
        return of(Kind.LATENCY).delay(delay);
    }

    public static Fault error(int status) {
        return of(Kind.ERROR_BEFORE_COMMIT).status(status);
    }

    public static Fault errorAfterCommit(int status) {
        return of(Kind.ERROR_AFTER_COMMIT).status(status);
    }

    public static Fault resetBeforeCommit() {
        return of(Kind.RESET_BEFORE_COMMIT);
    }

    public static Fault resetAfterCommit() {
        return of(Kind.RESET_AFTER_COMMIT);
    }

    /** @param retryAfter sent as {@code Retry-After}, in whole seconds */
    public static Fault tooManyRequests(Duration retryAfter) {
        return of(Kind.TOO_MANY_REQUESTS).delay(retryAfter);
    }

    public static Fault dropAnswer() {
        return of(Kind.DROP_ANSWER);
    }

    public static Fault malformedAnswer() {
        return of(Kind.MALFORMED_ANSWER);
    }

    /** @param pause between two of the ten pieces that an answer is sent in */
    public static Fault slowBody(Duration pause) {
        return of(Kind.SLOW_BODY).delay(pause);
    }

    public Fault writesOnly() {
        return target(Target.WRITES);
    }

    public Fault readsOnly() {
        return target(Target.READS);
    }

    public Fault target(Target newTarget) {
        return new Fault(kind, newTarget, times, rate, delay, status);
    }

    public Fault times(int newTimes) {
        return new Fault(kind, target, OptionalInt.of(newTimes), rate, delay, status);
    }

    public Fault rate(double newRate) {
        return new Fault(kind, target, times, newRate, delay, status);
    }

    public Fault delay(Duration newDelay) {
        return new Fault(kind, target, times, rate, newDelay, status);
    }

    public Fault status(int newStatus) {
        return new Fault(kind, target, times, rate, delay, newStatus);
    }

    boolean hits(boolean write) {
        return target == Target.ALL || (target == Target.WRITES) == write;
    }
}
