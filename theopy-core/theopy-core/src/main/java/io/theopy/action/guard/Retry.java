package io.theopy.action.guard;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Tries again what may go better next time, never later than the turn's deadline. Waits without holding anything. */
final class Retry implements Step {
    private final GuardConfig.Retries config;
    private final TimeLeft timeLeft;
    private final DoubleSupplier random;
    private final Pause pause;
    private final GuardMeters meters;
    private final Step next;

    /** @param random numbers from 0 to 1, thread-safe */
    Retry(
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
    }

    @Override
    public Attempt run(Action action, String key, TurnContext turn) {
        if (timeLeft.toWait(turn).isNegative()) {
            return new Attempt(new ActionOutcome.Failed(true, "there was no time left to ask Teepy"), false);
        }
        Attempt last = next.run(action, key, turn);
        Attempt told = last;
        for (int made = 1; last.sent() && last.isTransient() && made < config.attempts(); made++) {
            if (!waited(pauseAfter(made, last.outcome()), turn)) {
                break;
            }
            meters.retried(last.outcome());
            last = next.run(action, key, turn);
            told = told(told, last);
        }
        return told;
    }

    /** A failure takes nothing back: if it may have happened before, it still may have. */
    private static Attempt told(Attempt before, Attempt now) {
        boolean unclear = before.outcome() instanceof ActionOutcome.Unknown;
        return unclear && now.outcome() instanceof ActionOutcome.Failed ? before : now;
    }

    private Duration pauseAfter(int made, ActionOutcome outcome) {
        double longest =
                Math.min(config.longestPause().toNanos(), config.firstPause().toNanos() * Math.pow(2, made - 1.0));
        Duration jittered = Duration.ofNanos((long) (random.getAsDouble() * longest));
        Duration asked = outcome instanceof ActionOutcome.Failed failed ? failed.retryAfter() : Duration.ZERO;
        return asked.compareTo(jittered) > 0 ? asked : jittered;
    }

    /** Whether the pause fitted, and was not cut short by somebody who wants this thread to stop. */
    private boolean waited(Duration time, TurnContext turn) {
        if (timeLeft.toWait(turn).compareTo(time) < 0) {
            return false;
        }
        try {
            pause.forAbout(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !timeLeft.toWait(turn).isNegative();
    }
}
