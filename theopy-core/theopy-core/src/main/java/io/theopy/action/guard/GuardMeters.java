package io.theopy.action.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.action.ActionOutcome;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the guard counts, under {@code theopy.teepy}. Thread-safe. */
final class GuardMeters {
    private static final String LEVEL = "theopy.teepy.breaker.level";

    private final MeterRegistry registry;

    GuardMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void retried(ActionOutcome after) {
        count("theopy.teepy.retries", "after", after instanceof ActionOutcome.Unknown ? "unknown" : "failed");
    }

    /** @param waited or else refused, because the turn had no time for it */
    void rateLimited(boolean waited) {
        count("theopy.teepy.rate.limited", "result", waited ? "waited" : "refused");
    }

    void breakerWent(String to) {
        count("theopy.teepy.breaker.changes", "to", to.toLowerCase(Locale.ROOT));
    }

    void breakerRefused() {
        Counter.builder("theopy.teepy.breaker.refused").register(registry).increment();
    }

    void cached(boolean hit) {
        count("theopy.teepy.cache", "result", hit ? "hit" : "miss");
    }

    /**
     * Shows whether the breaker lets through: 0 everything, 1 a few, 2 nothing. The newest breaker is shown: a pipeline
     * that was put together anew has one of its own.
     */
    <T> void watch(T breaker, ToDoubleFunction<T> level) {
        registry.find(LEVEL).gauges().forEach(registry::remove);
        Gauge.builder(LEVEL, breaker, level).register(registry);
    }

    private void count(String name, String tag, String value) {
        Counter.builder(name).tag(tag, value).register(registry).increment();
    }
}
