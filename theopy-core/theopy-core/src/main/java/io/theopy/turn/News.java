package io.theopy.turn;

import java.util.Objects;

/**
 * How a write ended that had been queued, or of which nobody knew.
 *
 * @param turnId the turn that asked for it
 * @param outcome how it ended
 * @param text the same for people, in the language of the turn that tells it; part of that turn's reply
 */
public record News(String turnId, Outcome outcome, String text) {
    public News {
        Objects.requireNonNull(turnId, "turnId must not be null");
        Objects.requireNonNull(outcome, "outcome must not be null");
        Objects.requireNonNull(text, "text must not be null");
    }
}
