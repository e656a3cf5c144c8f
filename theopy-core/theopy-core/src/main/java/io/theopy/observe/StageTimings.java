package io.theopy.observe;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How long each stage of one turn took. Contiguous: the stages add up to {@link #total()} exactly.
 */
public record StageTimings(Map<Stage, Duration> stages) {
    public StageTimings {
        Objects.requireNonNull(stages, "stages must not be null");
        Map<Stage, Duration> ordered = new EnumMap<>(Stage.class);
        ordered.putAll(stages);
        stages = Collections.unmodifiableMap(ordered);
    }

    public Duration total() {
        return stages.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Milliseconds with three decimals, by stage label and {@code total}; the parts add up to the total. */
    public Map<String, Double> toMillis() {
        Map<String, Double> millis = new LinkedHashMap<>();
        long sumMicros = 0;
        for (Map.Entry<Stage, Duration> stage : stages.entrySet()) {
            long micros = stage.getValue().toNanos() / 1_000;
            sumMicros += micros;
            millis.put(stage.getKey().label(), micros / 1_000.0);
        }
        millis.put("total", sumMicros / 1_000.0);
        return millis;
    }
}
