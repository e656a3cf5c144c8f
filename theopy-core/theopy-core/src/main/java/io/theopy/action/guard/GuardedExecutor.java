package io.theopy.action.guard;

import io.micrometer.core.instrument.MeterRegistry;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * The one place where calls to the ERP are cached, tried again, slowed down and held back. Thread-safe; holds no lock
 * while it waits or calls, and stops waiting when its thread is interrupted.
 *
 * <pre>Deadline(ReadCache(Retry(RateLimit(CircuitBreaker(connector)))))</pre>
 *
 * <ul>
 *   <li>Deadline: nothing is begun, and nobody waits, when {@link TurnContext#deadline()} would pass meanwhile.
 *   <li>ReadCache: reads whose {@link io.theopy.intent.ActionBinding#cache()} is above zero, for each caller apart.
 *   <li>Retry: {@code Failed(retryable)} and {@code Unknown}, always with the same key. Everything else comes back at
 *       once, and so does what the two layers below turned away. {@link ActionOutcome.Failed#retryAfter()} is
 *       honoured; where it does not fit the deadline, the caller gets it to hear. Once an attempt was {@code Unknown},
 *       a later failure does not make it undone: the outcome stays {@code Unknown}.
 *   <li>RateLimit: each attempt takes its own permit, so retries can't exceed the rate.
 *   <li>CircuitBreaker: one for this connector. Open, it says {@code Failed(retryable)} with the time until it looks
 *       again, without a call. What the ERP declines counts as a success: it answers.
 * </ul>
 *
 * <p>Counters: {@code theopy.teepy.retries} ({@code after=failed|unknown}), {@code .rate.limited} ({@code
 * result=waited|refused}), {@code .breaker.changes} ({@code to=open|half_open|closed}), {@code .breaker.refused}, {@code
 * .cache} ({@code result=hit|miss}); gauge {@code .breaker.level} (0 closed, 1 half open, 2 open).
 */
public final class GuardedExecutor implements ActionExecutor {
    private final ActionExecutor connector;
    private final Step steps;

    /**
     * @param connector makes one attempt per call, and never one of its own; closed with this
     * @param clock what deadlines are measured against
     */
    public GuardedExecutor(ActionExecutor connector, GuardConfig config, Clock clock, MeterRegistry meters) {
        this(connector, config, clock, meters, () -> ThreadLocalRandom.current().nextDouble(), Pause.REAL);
    }

    GuardedExecutor(
            ActionExecutor connector,
            GuardConfig config,
            Clock clock,
            MeterRegistry registry,
            DoubleSupplier random,
            Pause pause) {
        this.connector = connector;
        GuardMeters meters = new GuardMeters(registry);
        TimeLeft timeLeft = new TimeLeft(clock, config.retries().leastTime());
        Step call = (action, key, turn) -> new Step.Attempt(connector.execute(action, key, turn), true);
        Step breaker = new Breaker(config.breaker(), clock, meters, call);
        Step rateLimit = new RateLimit(config.rate(), timeLeft, pause, meters, breaker);
        Step retry = new Retrying(config.retries(), timeLeft, random, pause, meters, rateLimit);
        this.steps = new ReadCache(config.cache(), clock, meters, retry);
    }

    @Override
    public String name() {
        return connector.name();
    }

    @Override
    public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
        return steps.run(action, idempotencyKey, turn).outcome();
    }

    @Override
    public EntityDirectory directory() {
        return connector.directory();
    }

    @Override
    public void close() {
        connector.close();
    }
}
