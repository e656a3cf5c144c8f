package io.theopy.action.guard;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import java.time.Duration;
import java.util.Optional;

/** Keeps attempts from going out faster than configured; waits as long as the turn's deadline allows. */
final class RateLimit implements Step {
    private final TokenBucket bucket;
    private final TimeLeft timeLeft;
    private final Pause pause;
    private final GuardMeters meters;
    private final Step next;

    RateLimit(GuardConfig.Rate config, TimeLeft timeLeft, Pause pause, GuardMeters meters, Step next) {
        this.bucket = new TokenBucket(config);
        this.timeLeft = timeLeft;
        this.pause = pause;
        this.meters = meters;
        this.next = next;
    }

    @Override
    public Attempt run(Action action, String key, TurnContext turn) {
        Optional<Duration> wait = bucket.take(timeLeft.clock().instant(), timeLeft.toWait(turn));
        if (wait.isEmpty()) {
            meters.rateLimited(false);
            return notSent(
                    "too many calls to Teepy at once",
                    bucket.queue(timeLeft.clock().instant()));
        }
        if (!wait.get().isZero()) {
            meters.rateLimited(true);
            try {
                pause.forAbout(wait.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                bucket.giveBack();
                return notSent("it was stopped before it was sent to Teepy", Duration.ZERO);
            }
        }
        Attempt attempt = next.run(action, key, turn);
        if (!attempt.sent()) {
            bucket.giveBack();
        }
        return attempt;
    }

    private static Attempt notSent(String why, Duration retryAfter) {
        return new Attempt(new ActionOutcome.Failed(true, why, retryAfter), false);
    }
}
