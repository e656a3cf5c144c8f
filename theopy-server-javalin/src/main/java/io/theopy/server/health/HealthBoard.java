package io.theopy.server.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows of each part how it is, and since when. Asks the parts once in a while, so that a change has its time, and
 * whenever somebody looks; the parts answer from memory, so a look never waits. Thread-safe.
 */
public final class HealthBoard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthBoard.class);

    /** One part as it is now. */
    public record Line(String component, Condition condition, Instant since) {}

    /** One part to ask. */
    public record Part(String component, Supplier<Condition> ask) {}

    private final List<Part> parts;
    private final Clock clock;
    private final Map<String, Line> lines = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "health");
        thread.setDaemon(true);
        return thread;
    });

    private HealthBoard(List<Part> parts, Clock clock) {
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    public static HealthBoard watch(List<Part> parts, Clock clock, Duration every, MeterRegistry registry) {
        HealthBoard board = new HealthBoard(parts, clock);
        for (Part part : parts) {
            Gauge.builder(
                            "theopy.component.up",
                            () -> ask(part).state().compareTo(Condition.State.DEGRADED) <= 0 ? 1 : 0)
                    .tag("component", part.component())
                    .register(registry);
        }
        var unused = board.timer.scheduleWithFixedDelay(board::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return board;
    }

    /** All parts, in order, as they are now. */
    public synchronized List<Line> look() {
        List<Line> all = new ArrayList<>();
        for (Part part : parts) {
            Condition now = ask(part);
            Optional<Line> before = Optional.ofNullable(lines.get(part.component()));
            Line line = before.filter(seen -> seen.condition().state() == now.state())
                    .map(seen -> new Line(part.component(), now, seen.since()))
                    .orElseGet(() -> new Line(part.component(), now, clock.instant()));
            if (before.isPresent() && !before.get().since().equals(line.since())) {
                LOG.info("{} is {} now: {}", part.component(), now.state().label(), now.detail());
            }
            lines.put(part.component(), line);
            all.add(line);
        }
        return all;
    }

    private static Condition ask(Part part) {
        try {
            return part.ask().get();
        } catch (RuntimeException e) {
            LOG.warn("{} does not say how it is", part.component(), e);
            return Condition.down("it does not say how it is: " + e.getMessage(), "see the log of the server");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
