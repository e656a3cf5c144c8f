package io.theopy.server.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.intent.IntentCatalog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** How long the catalogue that serves has been the one. Notices a new one when it is asked. Thread-safe. */
public final class CatalogAge {
    private record Seen(IntentCatalog catalog, Instant since) {}

    private final Supplier<IntentCatalog> serving;
    private final Clock clock;
    private Seen seen;

    private CatalogAge(Supplier<IntentCatalog> serving, Clock clock) {
        this.serving = serving;
        this.clock = clock;
        this.seen = new Seen(serving.get(), clock.instant());
    }

    public static void watch(Supplier<IntentCatalog> serving, Clock clock, MeterRegistry registry) {
        CatalogAge age = new CatalogAge(serving, clock);
        Gauge.builder("theopy.catalog.age", age, a -> a.age().toMillis() / 1e3)
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        Gauge.builder("theopy.catalog.intents", serving, s -> s.get().intents().size())
                .strongReference(true)
                .register(registry);
    }

    private synchronized Duration age() {
        return Duration.between(since(), clock.instant());
    }

    private Instant since() {
        IntentCatalog now = serving.get();
        if (now != seen.catalog()) {
            seen = new Seen(now, clock.instant());
        }
        return seen.since();
    }
}
