package io.theopy.action.outbox;

import java.time.Duration;
import java.util.Objects;

/**
 * How long writes wait, and for what.
 *
 * @param lease how long a write that was handed to the executor is left alone before it counts as lost with its process;
 *     longer than a turn may take
 * @param firstRetry how long after a failure the worker tries first; doubled each time
 * @param longestRetry the most that is waited between two tries
 * @param queueLife how old a queued write may become before it is given up; the time that it waited behind earlier
 *     writes of its session does not count
 * @param keyLife how long the ERP remembers a key; an unknown write that was first sent before is never sent again
 * @param promptLife how old a write may become that means something else later ({@code idempotent: false}), before it
 *     is not sent again
 * @param unknownLife how long an unknown write is tried again that the ERP takes and does not tell about; one that does
 *     not get through waits for {@code keyLife}
 * @param poll how often the worker looks when nobody wakes it
 * @param sendBudget how long the worker waits for one write
 * @param keepSettled how long settled writes are kept, for those who ask what became of them
 * @param keepAnswers how long the answers of keyed turns are kept, and so how long a key is remembered
 */
public record OutboxConfig(
        Duration lease,
        Duration firstRetry,
        Duration longestRetry,
        Duration queueLife,
        Duration keyLife,
        Duration promptLife,
        Duration unknownLife,
        Duration poll,
        Duration sendBudget,
        Duration keepSettled,
        Duration keepAnswers) {
    public OutboxConfig {
        Objects.requireNonNull(lease, "lease must not be null");
        Objects.requireNonNull(firstRetry, "firstRetry must not be null");
        Objects.requireNonNull(longestRetry, "longestRetry must not be null");
        Objects.requireNonNull(queueLife, "queueLife must not be null");
        Objects.requireNonNull(keyLife, "keyLife must not be null");
        Objects.requireNonNull(promptLife, "promptLife must not be null");
        Objects.requireNonNull(unknownLife, "unknownLife must not be null");
        Objects.requireNonNull(poll, "poll must not be null");
        Objects.requireNonNull(sendBudget, "sendBudget must not be null");
        Objects.requireNonNull(keepSettled, "keepSettled must not be null");
        Objects.requireNonNull(keepAnswers, "keepAnswers must not be null");
        positive("lease", lease);
        positive("firstRetry", firstRetry);
        positive("longestRetry", longestRetry);
        positive("queueLife", queueLife);
        positive("keyLife", keyLife);
        positive("promptLife", promptLife);
        positive("unknownLife", unknownLife);
        positive("poll", poll);
        positive("sendBudget", sendBudget);
        positive("keepSettled", keepSettled);
        positive("keepAnswers", keepAnswers);
        if (lease.compareTo(sendBudget) <= 0) {
            throw new IllegalArgumentException("lease (" + lease + ") must be longer than sendBudget (" + sendBudget
                    + "), or a write that is still under way is taken for lost");
        }
    }

    /** Lease 30 s, retries from 1 s to 15 s, queue 8 h, keys 23 h (Teepy keeps them 24 h), 2 min for what
     * means something else later, 1 h for what Teepy never tells about, writes kept 7 days, answers 24 h. */
    public static OutboxConfig defaults() {
        return new OutboxConfig(
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofSeconds(15),
                Duration.ofHours(8),
                Duration.ofHours(23),
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                Duration.ofDays(7),
                Duration.ofHours(24));
    }

    /** The same with another lease and, below it, another send budget. */
    public OutboxConfig withLease(Duration newLease, Duration newSendBudget) {
        return new OutboxConfig(
                newLease,
                firstRetry,
                longestRetry,
                queueLife,
                keyLife,
                promptLife,
                unknownLife,
                poll,
                newSendBudget,
                keepSettled,
                keepAnswers);
    }

    /** The same with other waits between two tries. */
    public OutboxConfig withRetries(Duration first, Duration longest) {
        return new OutboxConfig(
                lease,
                first,
                longest,
                queueLife,
                keyLife,
                promptLife,
                unknownLife,
                poll,
                sendBudget,
                keepSettled,
                keepAnswers);
    }

    /** The same with another look-out. */
    public OutboxConfig withPoll(Duration newPoll) {
        return new OutboxConfig(
                lease,
                firstRetry,
                longestRetry,
                queueLife,
                keyLife,
                promptLife,
                unknownLife,
                newPoll,
                sendBudget,
                keepSettled,
                keepAnswers);
    }

    /** The same with another age at which queued writes are given up. */
    public OutboxConfig withQueueLife(Duration newLife) {
        return new OutboxConfig(
                lease,
                firstRetry,
                longestRetry,
                newLife,
                keyLife,
                promptLife,
                unknownLife,
                poll,
                sendBudget,
                keepSettled,
                keepAnswers);
    }

    /** The same with another time for which settled writes are kept. */
    public OutboxConfig withKeepSettled(Duration newKeep) {
        return new OutboxConfig(
                lease,
                firstRetry,
                longestRetry,
                queueLife,
                keyLife,
                promptLife,
                unknownLife,
                poll,
                sendBudget,
                newKeep,
                keepAnswers);
    }

    /** The same with a lease that no turn of {@code turnBudget} outlasts. */
    public OutboxConfig coveringTurnsOf(Duration turnBudget) {
        Duration least = turnBudget.plusSeconds(5);
        return lease.compareTo(least) < 0 ? withLease(least, sendBudget) : this;
    }

    /** How long to wait after {@code attempts} tries that failed. */
    Duration backOff(int attempts) {
        int doublings = Math.min(Math.max(attempts - 1, 0), 20);
        Duration wait = firstRetry.multipliedBy(1L << doublings);
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }
}
