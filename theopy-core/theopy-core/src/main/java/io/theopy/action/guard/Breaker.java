package io.theopy.action.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves a connector alone that keeps failing, and looks now and then whether it is back. */
final class Breaker implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    /** How soon to ask again while others are already looking whether it is back. */
    private static final Duration PROBING = Duration.ofMillis(500);

    private final CircuitBreaker breaker;
    private final Clock clock;
    private final Duration open;
    private final GuardMeters meters;
    private final Step next;
    private volatile Instant openedAt = Instant.MIN;

    Breaker(GuardConfig.Breaker config, Clock clock, GuardMeters meters, Step next) {
        this.clock = clock;
        this.open = config.open();
        this.meters = meters;
        this.next = next;
        this.breaker = CircuitBreaker.of(
                "teepy",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(config.window())
                        .minimumNumberOfCalls(config.leastCalls())
                        .failureRateThreshold((float) (config.failureShare() * 100))
                        .waitDurationInOpenState(config.open())
                        .permittedNumberOfCallsInHalfOpenState(config.probes())
                        .recordResult(attempt -> attempt instanceof Attempt made && made.isTransient())
                        .clock(clock)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            CircuitBreaker.State to = event.getStateTransition().getToState();
            if (to == CircuitBreaker.State.OPEN) {
                openedAt = clock.instant();
                LOG.warn("Teepy keeps failing: it is left alone for {} ms", open.toMillis());
            } else if (to == CircuitBreaker.State.CLOSED) {
                LOG.info("Teepy answers again");
            }
            meters.breakerWent(to.name());
        });
        meters.watch(breaker, Breaker::level);
    }

    @Override
    public Attempt run(Action action, String key, TurnContext turn) {
        if (!breaker.tryAcquirePermission() && !clockWasSetBack()) {
            meters.breakerRefused();
            return new Attempt(
                    new ActionOutcome.Failed(true, "Teepy is not answering at the moment", wait(breaker)), false);
        }
        try {
            Attempt attempt = next.run(action, key, turn);
            breaker.onResult(0, TimeUnit.NANOSECONDS, attempt);
            return attempt;
        } catch (RuntimeException | Error e) {
            breaker.onError(0, TimeUnit.NANOSECONDS, e);
            throw e;
        }
    }

    /** Else it would stay open until the clock is where it was. */
    private boolean clockWasSetBack() {
        if (breaker.getState() != CircuitBreaker.State.OPEN || !clock.instant().isBefore(openedAt)) {
            return false;
        }
        breaker.transitionToHalfOpenState();
        return breaker.tryAcquirePermission();
    }

    private Duration wait(CircuitBreaker asked) {
        if (asked.getState() != CircuitBreaker.State.OPEN) {
            return PROBING;
        }
        // It half opens after that time, not at it.
        Duration left = open.minus(Duration.between(openedAt, clock.instant())).plusMillis(1);
        return left.isNegative() || left.isZero() ? PROBING : left;
    }

    private static double level(CircuitBreaker asked) {
        return switch (asked.getState()) {
            case OPEN, FORCED_OPEN -> 2;
            case HALF_OPEN -> 1;
            default -> 0;
        };
    }
}
