package io.theopy.action.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.theopy.intent.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Why the rate limit and the read cache are not borrowed (docs/decisions/0013): each promise, kept by ours and broken by
 * the library. When a library begins to keep one, its test here fails: then it is time to look at it again.
 */
class NotBorrowedTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Nested
    class AtMostTheBurstGoesAtOnce {
        private static final int BURST = 5;
        private static final Duration INTERVAL = Duration.ofMillis(100);

        @Test
        void ours() {
            TokenBucket bucket = new TokenBucket(new GuardConfig.Rate(10, BURST));
            Instant justBefore =
                    Instant.EPOCH.plus(INTERVAL.multipliedBy(BURST)).minusMillis(1);

            long atOnce = atOnce(bucket, justBefore) + atOnce(bucket, justBefore.plusMillis(1));

            assertThat(atOnce).isEqualTo(BURST);
        }

        private long atOnce(TokenBucket bucket, Instant now) {
            return LongStream.range(0, 10)
                    .filter(i -> bucket.take(now, Duration.ZERO).isPresent())
                    .count();
        }

        @Test
        void theLibraryLetsTwiceAsManyThroughAtTheEdgeOfItsPeriod() {
            AtomicLong time = new AtomicLong();
            RateLimiter limiter = RateLimiter.of(
                    "teepy",
                    RateLimiterConfig.custom()
                            .limitForPeriod(BURST)
                            .limitRefreshPeriod(INTERVAL.multipliedBy(BURST))
                            .timeoutDuration(Duration.ZERO)
                            .build(),
                    time::get);

            time.set(INTERVAL.multipliedBy(BURST).minusMillis(1).toNanos());
            long atOnce = atOnce(limiter);
            time.addAndGet(Duration.ofMillis(1).toNanos());
            atOnce += atOnce(limiter);

            assertThat(atOnce).isEqualTo(2 * BURST);
        }

        private long atOnce(RateLimiter limiter) {
            return LongStream.range(0, 10)
                    .filter(i -> limiter.reservePermission() == 0)
                    .count();
        }
    }

    @Nested
    class AClockThatIsSetBackHoldsNobodyUp {
        @Test
        void ours() {
            TokenBucket bucket = new TokenBucket(new GuardConfig.Rate(10, 1));
            Instant now = Instant.EPOCH.plus(Duration.ofDays(1));
            bucket.take(now, Duration.ZERO);

            assertThat(bucket.take(now.minus(Duration.ofHours(1)), Duration.ZERO))
                    .contains(Duration.ZERO);
        }

        @Test
        void theLibraryTakesBackThePermitsOfTheWholeHour() {
            AtomicLong time = new AtomicLong(24 * 3_600 * SECOND);
            RateLimiter limiter = RateLimiter.of(
                    "teepy",
                    RateLimiterConfig.custom()
                            .limitForPeriod(1)
                            .limitRefreshPeriod(Duration.ofMillis(100))
                            .timeoutDuration(Duration.ofDays(1))
                            .build(),
                    time::get);
            time.addAndGet(2 * 3_600 * SECOND);
            limiter.reservePermission();

            time.addAndGet(-3_600 * SECOND);

            assertThat(limiter.reservePermission()).isGreaterThan(3_000 * SECOND);
        }
    }

    /** Else somebody who asks the same again at once goes out again, for as long as the cache is full. */
    @Nested
    class TheNewestAnswerIsKept {
        private static final int KEPT = 4;

        @Test
        void ours() {
            AnswerStore store =
                    new AnswerStore(new GuardConfig.Cache(KEPT, 10_000, Duration.ofMinutes(1), Duration.ofSeconds(30)));
            Freshness.Stamp stamp = new Freshness.Stamp(0, 0, true);
            for (int i = 0; i < 3 * KEPT; i++) {
                store.put(
                        key(i),
                        JsonNodeFactory.instance.numberNode(i),
                        stamp,
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(30));

                assertThat(store.find(key(i), stamp, Instant.EPOCH)).isPresent();
            }
        }

        private AnswerStore.Key key(int i) {
            return new AnswerStore.Key(
                    "alice", HttpMethod.GET, "/clients/" + i, Collections.unmodifiableSortedMap(new TreeMap<>()));
        }

        @Test
        void theLibraryTurnsANewcomerAwayForOnesThatWereUsedAsOften() {
            Cache<Integer, Integer> cache = Caffeine.newBuilder()
                    .maximumWeight(10_000)
                    .weigher((Integer key, Integer value) -> 10_000 / KEPT)
                    .executor(Runnable::run)
                    .build();
            int turnedAway = 0;
            for (int i = 0; i < 3 * KEPT; i++) {
                cache.put(i, i);
                if (cache.getIfPresent(i) == null) {
                    turnedAway++;
                }
            }

            assertThat(turnedAway).isPositive();
        }
    }
}
