package io.theopy.server.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Says which meters have histograms, and with which limits between their buckets: round ones, targets among them. */
final class Buckets implements MeterFilter {
    private static final Set<String> TIMES =
            Set.of("theopy.turn", "theopy.stage", "theopy.http.requests", "theopy.ledger", "theopy.audit");
    private static final double[] NANOS = LongStream.of(
                    1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 3_000, 5_000, 10_000, 20_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();
    private static final double[] FACTORS = {0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 4};

    @Override
    public @Nullable DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        if (TIMES.contains(id.getName())) {
            return with(NANOS).merge(config);
        }
        return id.getName().equals("theopy.engine.realtime.factor")
                ? with(FACTORS).merge(config)
                : config;
    }

    private static DistributionStatisticConfig with(double[] limits) {
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(limits)
                .build();
    }
}
