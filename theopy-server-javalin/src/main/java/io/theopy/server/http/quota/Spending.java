package io.theopy.server.http.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts what each of many spends of a {@link Quota}: from the first time on, until its window is over. Of more than it
 * has room for, it remembers the most active ones. Thread-safe.
 */
final class Spending {
    private static final int MOST = 20_000;

    private final Quota quota;
    private final Ticker clock;
    private final Cache<String, Window> windows;

    private record Window(long began, long spent) {}

    Spending(Quota quota, Ticker clock) {
        this.quota = quota;
        this.clock = clock;
        this.windows = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(quota.window())
                .ticker(clock)
                .build();
    }

    Quota quota() {
        return quota;
    }

    /** Takes {@code amount} if it is there. */
    Standing take(String who, long amount) {
        boolean[] granted = new boolean[1];
        Window now = windows.asMap().compute(who, (key, before) -> {
            Window current = current(before);
            granted[0] = current.spent() + amount <= quota.amount();
            return granted[0] ? new Window(current.began(), current.spent() + amount) : current;
        });
        return standing(granted[0], now);
    }

    /** Gives back what was taken and not used. */
    void giveBack(String who, long amount) {
        windows.asMap()
                .computeIfPresent(
                        who, (key, before) -> new Window(before.began(), Math.max(0, before.spent() - amount)));
    }

    /** Whether {@code amount} would be there. */
    Standing look(String who, long amount) {
        Window current = current(windows.getIfPresent(who));
        return standing(current.spent() + amount <= quota.amount(), current);
    }

    private Window current(@Nullable Window before) {
        long now = clock.read();
        return before == null || now - before.began() >= quota.window().toNanos() ? new Window(now, 0) : before;
    }

    private Standing standing(boolean granted, Window window) {
        long reset = quota.window().toNanos() - (clock.read() - window.began());
        return new Standing(granted, quota.amount() - window.spent(), Duration.ofNanos(Math.max(0, reset)));
    }
}
