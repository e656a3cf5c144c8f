package io.theopy.action.guard;

import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Tries again what may go better next time, never later than the turn's deadline. Whether, how often and after which
 * pause is resilience4j's loop over rules of ours; the waiting is done here, on the turn's own thread and without holding
 * anything, because the library's own sleep can be replaced only for all of its users at once.
 */
final class Retrying implements Step {
    /** What the library answers when nothing is to be tried again. */
    private static final long NO_MORE = -1;

    private final GuardConfig.Retries config;
    private final Retry retry;
    private final TimeLeft timeLeft;
    private final DoubleSupplier random;
    private final Pause pause;
    private final GuardMeters meters;
    private final Step next;

    /** @param random numbers from 0 to 1, thread-safe */
    Retrying(
            GuardConfig.Retries config,
            TimeLeft timeLeft,
            DoubleSupplier random,
            Pause pause,
            GuardMeters meters,
            Step next) {
        this.config = config;
        this.timeLeft = timeLeft;
        this.random = random;
        this.pause = pause;
        this.meters = meters;
        this.next = next;
        this.retry = Retry.of(
                "teepy",
                RetryConfig.<Tried>custom()
                        .maxAttempts(config.attempts())
                        .retryOnResult(Tried::mayGoBetter)
                        .intervalBiFunction((made, tried) -> pauseAfter(made, tried))
                        .build());
    }

    /** An attempt and the turn whose deadline it has to keep. */
    private record Tried(Attempt attempt, TurnContext turn) {
        boolean mayGoBetter() {
            return attempt.sent() && attempt.isTransient();
        }
    }

    @Override
    public Attempt run(Action action, String key, TurnContext turn) {
        if (timeLeft.toWait(turn).isNegative()) {
            return new Attempt(new ActionOutcome.Failed(true, "there was no time left to ask Teepy"), false);
        }
        Retry.AsyncContext<Tried> tries = retry.asyncContext();
        Attempt last = next.run(action, key, turn);
        Attempt told = last;
        long nanos = tries.onResult(new Tried(last, turn));
        while (nanos != NO_MORE && waited(Duration.ofNanos(nanos), turn)) {
            meters.retried(last.outcome());
            last = next.run(action, key, turn);
            told = told(told, last);
            nanos = tries.onResult(new Tried(last, turn));
        }
        return told;
    }

    /** A failure takes nothing back: if it may have happened before, it still may have. */
    private static Attempt told(Attempt before, Attempt now) {
        boolean unclear = before.outcome() instanceof ActionOutcome.Unknown;
        return unclear && now.outcome() instanceof ActionOutcome.Failed ? before : now;
    }

    /**
     * In nanoseconds, which the library hands on as they are; none when the pause doesn't fit before the deadline. Drawn
     * evenly up to a cap that doubles, but no shorter than Teepy asked for ({@code Retry-After}).
     */
    private long pauseAfter(int made, Either<Throwable, Tried> result) {
        Tried tried = result.get();
        double longest =
                Math.min(config.longestPause().toNanos(), config.firstPause().toNanos() * Math.pow(2, made - 1.0));
        Duration jittered = Duration.ofNanos((long) (random.getAsDouble() * longest));
        Duration asked =
                tried.attempt().outcome() instanceof ActionOutcome.Failed failed ? failed.retryAfter() : Duration.ZERO;
        Duration time = asked.compareTo(jittered) > 0 ? asked : jittered;
        return timeLeft.toWait(tried.turn()).compareTo(time) < 0 ? NO_MORE : time.toNanos();
    }

    /** Whether there is still time after the pause, and it was not cut short by somebody who wants this thread to stop. */
    private boolean waited(Duration time, TurnContext turn) {
        try {
            pause.forAbout(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !timeLeft.toWait(turn).isNegative();
    }
}
