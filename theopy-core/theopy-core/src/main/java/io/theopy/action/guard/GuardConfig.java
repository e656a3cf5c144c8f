package io.theopy.action.guard;

import java.time.Duration;
import java.util.Objects;

/** How {@link GuardedExecutor} guards. Immutable; start from {@link #defaults()} and change what matters. */
public record GuardConfig(Retries retries, Breaker breaker, Rate rate, Cache cache) {
    public GuardConfig {
        Objects.requireNonNull(retries, "retries must not be null");
        Objects.requireNonNull(breaker, "breaker must not be null");
        Objects.requireNonNull(rate, "rate must not be null");
        Objects.requireNonNull(cache, "cache must not be null");
    }

    /**
     * When and how often something is tried again.
     *
     * @param attempts in all, the first one included: 1 to 10
     * @param firstPause the longest pause before the second attempt; it doubles with each further one. The pause itself
     *     is drawn evenly from zero to that ("full jitter"), so that many who failed at once don't come back at once
     * @param longestPause where the doubling ends
     * @param leastTime with less than this left until the turn's deadline, no attempt is begun
     */
    public record Retries(int attempts, Duration firstPause, Duration longestPause, Duration leastTime) {
        public Retries {
            Objects.requireNonNull(firstPause, "firstPause must not be null");
            Objects.requireNonNull(longestPause, "longestPause must not be null");
            Objects.requireNonNull(leastTime, "leastTime must not be null");
            check(attempts >= 1 && attempts <= 10, "attempts must be 1 to 10, not " + attempts);
            check(isPositive(firstPause), "the first pause must be longer than nothing, not " + firstPause);
            check(longestPause.compareTo(firstPause) >= 0, "the longest pause must not be shorter than the first one");
            check(!leastTime.isNegative(), "the least time must not be negative: " + leastTime);
        }
    }

    /**
     * When nothing is sent for a while.
     *
     * @param window how many of the last attempts are looked at
     * @param leastCalls how many of them there must be before it may open
     * @param failureShare it opens when at least this share of them failed for a while: above 0, up to 1
     * @param open for how long it lets nothing through
     * @param probes how many attempts it then lets through at once to see whether to close again
     */
    public record Breaker(int window, int leastCalls, double failureShare, Duration open, int probes) {
        public Breaker {
            Objects.requireNonNull(open, "open must not be null");
            check(window >= 1 && leastCalls >= 1, "window and least calls must be 1 or more");
            check(leastCalls <= window, "the breaker can't wait for more calls than its window holds");
            check(failureShare > 0 && failureShare <= 1, "the failure share must be above 0, up to 1");
            check(open.toMillis() >= 1, "the breaker must stay open for a millisecond or more, not " + open);
            check(probes >= 1, "the breaker needs a probe to close again");
        }
    }

    /**
     * How many attempts go out.
     *
     * @param perSecond in the long run
     * @param burst how many may go at once after a quiet time
     */
    public record Rate(double perSecond, int burst) {
        public Rate {
            check(perSecond >= 0.01 && perSecond <= 1_000_000, "calls a second must be 0.01 to 1000000");
            check(burst >= 1, "the burst must be 1 or more");
        }
    }

    /**
     * How much of what was read is kept. For how long is the catalogue's matter ({@code cache:}).
     *
     * @param entries how many answers at most; 0 switches the cache off
     * @param characters how long all of them may be together, about
     * @param longest no answer is kept longer, whatever the catalogue says
     * @param settling after a write that may or may not have happened, how long nothing about it is kept: it may still
     *     be happening
     */
    public record Cache(int entries, int characters, Duration longest, Duration settling) {
        public Cache {
            Objects.requireNonNull(longest, "longest must not be null");
            Objects.requireNonNull(settling, "settling must not be null");
            check(entries >= 0 && characters >= 0, "the cache's size must not be negative");
            check(!longest.isNegative() && !settling.isNegative(), "the cache's times must not be negative");
        }
    }

    /**
     * Three attempts with up to 250 ms, then 500 ms between them; closed after 5 failures among the last 10 attempts
     * for 5 s, then 2 probes; 50 attempts a second, 50 at once; 1,000 answers of 4 million characters.
     */
    public static GuardConfig defaults() {
        return new GuardConfig(
                new Retries(3, Duration.ofMillis(250), Duration.ofSeconds(2), Duration.ofMillis(50)),
                new Breaker(10, 5, 0.5, Duration.ofSeconds(5), 2),
                new Rate(50, 50),
                new Cache(1_000, 4_000_000, Duration.ofMinutes(5), Duration.ofSeconds(30)));
    }

    public GuardConfig with(Retries other) {
        return new GuardConfig(other, breaker, rate, cache);
    }

    public GuardConfig with(Breaker other) {
        return new GuardConfig(retries, other, rate, cache);
    }

    public GuardConfig with(Rate other) {
        return new GuardConfig(retries, breaker, other, cache);
    }

    public GuardConfig with(Cache other) {
        return new GuardConfig(retries, breaker, rate, other);
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
