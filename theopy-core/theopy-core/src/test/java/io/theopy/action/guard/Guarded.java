package io.theopy.action.guard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.TeepyRoles;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TestActions;
import io.theopy.action.TurnContext;
import io.theopy.intent.HttpMethod;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.threeten.extra.MutableClock;

/** A guard over a scripted ERP, in a time that passes only by the guard's own waiting. */
final class Guarded {
    static final Action READ = TestActions.read("/invoices/101", Map.of());
    static final Action WRITE = TestActions.write(HttpMethod.PATCH, "/invoices/101", Map.of("status", "paid"));

    final ScriptedConnector erp = new ScriptedConnector();
    final MutableClock clock =
            MutableClock.of(LocalDateTime.of(2025, 11, 10, 9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Duration> pauses = new ArrayList<>();
    final GuardedExecutor executor;

    Guarded(GuardConfig config, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        executor = new GuardedExecutor(erp, config, clock, meters, random::nextDouble, time -> {
            pauses.add(time);
            clock.add(time);
        });
    }

    Guarded(GuardConfig config) {
        this(config, 1);
    }

    Guarded() {
        this(GuardConfig.defaults());
    }

    ActionOutcome read() {
        return run(READ);
    }

    ActionOutcome write() {
        return run(WRITE);
    }

    ActionOutcome run(Action action) {
        return executor.execute(action, "key-1", turn("alice", Duration.ofSeconds(20)));
    }

    ActionOutcome run(Action action, Duration budget) {
        return executor.execute(action, "key-1", turn("alice", budget));
    }

    ActionOutcome run(Action action, String caller) {
        return executor.execute(action, "key-1", turn(caller, Duration.ofSeconds(20)));
    }

    TurnContext turn(String caller, Duration budget) {
        return TurnContext.of(
                "turn-1",
                "session-1",
                Caller.of(caller, TeepyRoles.ADMINISTRATOR),
                Language.EN,
                clock.instant().plus(budget));
    }

    Duration paused() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    double count(String name, String... tags) {
        Counter counter = meters.find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }
}
