package io.theopy.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Times calls of one kind of storage, by operation and by whether they worked. Thread-safe. */
final class Timing {
    private final MeterRegistry registry;
    private final String name;

    Timing(MeterRegistry registry, String name) {
        this.registry = registry;
        this.name = name;
    }

    <T> T of(String operation, Supplier<T> call) {
        long began = System.nanoTime();
        boolean worked = false;
        try {
            T result = call.get();
            worked = true;
            return result;
        } finally {
            registry.timer(name, "operation", operation, "outcome", worked ? "ok" : "failed")
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    void of(String operation, Runnable call) {
        of(operation, () -> {
            call.run();
            return operation;
        });
    }
}
