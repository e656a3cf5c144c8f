package io.theopy.internal.gate;

import io.theopy.observe.Stage;
import io.theopy.observe.StageTimings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts a turn's time to its stages without gaps: leaving one stage enters the next. One thread moves it on; any
 * thread may ask.
 */
public final class StageClock {
    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private Stage stage;
    private long since;

    public StageClock(Stage first) {
        this.stage = first;
        this.since = System.nanoTime();
    }

    public synchronized void enter(Stage next) {
        long now = System.nanoTime();
        nanos.merge(stage, now - since, Long::sum);
        stage = next;
        since = now;
    }

    public synchronized Stage stage() {
        return stage;
    }

    /** The time so far, the stage under way included. */
    public synchronized StageTimings timings() {
        enter(stage);
        Map<Stage, Duration> timings = new EnumMap<>(Stage.class);
        nanos.forEach((s, n) -> timings.put(s, Duration.ofNanos(n)));
        return new StageTimings(timings);
    }
}
