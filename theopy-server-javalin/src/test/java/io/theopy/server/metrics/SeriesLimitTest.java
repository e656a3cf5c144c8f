package io.theopy.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class SeriesLimitTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SeriesLimit limit = new SeriesLimit();

    SeriesLimitTest() {
        registry.config().meterFilter(limit);
    }

    @Test
    void ofOneMeterOnlySoManyAreKeptApart() {
        for (int i = 0; i < 10 * SeriesLimit.MOST; i++) {
            registry.counter("theopy.careless", "user", "user-" + i).increment();
        }
        registry.counter("theopy.other", "kind", "a").increment();

        assertThat(registry.find("theopy.careless").counters()).hasSize(SeriesLimit.MOST);
        assertThat(registry.counter("theopy.other", "kind", "a").count()).isEqualTo(1);
        assertThat(limit.refused()).isEqualTo(1);
    }

    @Test
    void whatIsKnownIsCountedOn() {
        for (int i = 0; i <= SeriesLimit.MOST; i++) {
            registry.counter("theopy.careless", "user", "user-" + i).increment();
        }
        registry.counter("theopy.careless", "user", "user-0").increment();

        assertThat(registry.counter("theopy.careless", "user", "user-0").count())
                .isEqualTo(2);
    }
}
