package io.theopy.action.guard;

import io.theopy.action.TurnContext;
import java.time.Clock;
import java.time.Duration;

/**
 * What the turn's deadline still allows.
 *
 * @param least the least that an attempt needs
 */
record TimeLeft(Clock clock, Duration least) {
    /** How long one may wait now and still have time for an attempt; negative: not even for that. */
    Duration toWait(TurnContext turn) {
        return Duration.between(clock.instant(), turn.deadline()).minus(least);
    }
}
