package io.theopy.action.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * So many permits a second, some of them at once after a quiet time. A permit of the future can be taken now, with the
 * time to wait for it. This is the generic cell rate algorithm (ITU-T I.371). Thread-safe; nobody waits in here.
 */
final class TokenBucket {
    private final Duration interval;
    private final Duration tolerance;
    private Instant promisedUntil = Instant.MIN;
    private Instant latest = Instant.MIN;

    TokenBucket(GuardConfig.Rate rate) {
        this.interval = Duration.ofNanos((long) (1e9 / rate.perSecond()));
        this.tolerance = interval.multipliedBy(rate.burst() - 1L);
    }

    /** How long to wait before using the permit that this takes; empty, and nothing taken, if longer than that. */
    synchronized Optional<Duration> take(Instant now, Duration atMost) {
        if (now.isBefore(latest)) {
            // The clock was set back; promises made by the later time would hold everybody up.
            promisedUntil = now;
        }
        latest = now;
        Instant from = promisedUntil.isBefore(now) ? now : promisedUntil;
        Duration wait = Duration.between(now, from).minus(tolerance);
        if (wait.isNegative()) {
            wait = Duration.ZERO;
        }
        if (wait.compareTo(atMost) > 0) {
            return Optional.empty();
        }
        promisedUntil = from.plus(interval);
        return Optional.of(wait);
    }

    /** Takes one permit back that was not used. */
    synchronized void giveBack() {
        promisedUntil = promisedUntil.minus(interval);
    }

    /** How long somebody who comes now would wait. */
    synchronized Duration queue(Instant now) {
        Duration wait = promisedUntil.isBefore(now)
                ? Duration.ZERO
                : Duration.between(now, promisedUntil).minus(tolerance);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
