package io.theopy.internal.gate;

import java.time.Clock;
import java.time.Duration;

/**
 * How long a turn may take.
 *
 * @param budget from the end of its input to its answer
 * @param liveLimit from the first chunk of a live turn to the end of its audio
 * @param patience how long nothing may come of a live turn before its audio is taken to have ended
 */
public record TurnTimes(Clock clock, Duration budget, Duration liveLimit, Duration patience) {
    /** A live speaker who sends nothing for this long has gone. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration TELLING = Duration.ofMillis(300);

    /** How long a live turn can take, from its start to its answer. */
    public Duration longestLive() {
        return patience.plus(liveLimit).plus(budget);
    }

    /** How much of the budget is kept for telling what could not be done in time. */
    Duration telling() {
        Duration share = budget.dividedBy(20);
        return share.compareTo(TELLING) < 0 ? share : TELLING;
    }
}
