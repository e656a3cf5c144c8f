package io.theopy.teepy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.action.guard.GuardConfig;
import io.theopy.action.guard.GuardedExecutor;
import io.theopy.spi.ActionExecutor;
import java.time.Clock;
import java.time.Duration;

/** Guarded, the connector is still an executor. */
class GuardedContractTest extends SandboxContractTest {
    @Override
    protected ActionExecutor open() {
        // Twenty threads with one key are told "in progress" so often that the breaker would open; the ledger never
        // lets that happen.
        GuardConfig config =
                GuardConfig.defaults().with(new GuardConfig.Breaker(1_000, 1_000, 1, Duration.ofMillis(1), 1));
        return new GuardedExecutor(super.open(), config, Clock.systemUTC(), new SimpleMeterRegistry());
    }
}
