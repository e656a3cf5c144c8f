package io.theopy.internal.stage;

import io.theopy.speech.Transcript;
import io.theopy.turn.Outcome;
import java.util.Optional;

/**
 * A turn whose words are in.
 *
 * @param transcript what the recogniser heard; empty for text
 * @param said the words that are to be understood
 * @param end how the turn ends already, when there is nothing to understand
 */
public record Heard(Accepted turn, Optional<Transcript> transcript, String said, Optional<Outcome> end) {
    static Heard words(Accepted turn, Optional<Transcript> transcript, String said) {
        return new Heard(turn, transcript, said, Optional.empty());
    }

    static Heard ended(Accepted turn, Optional<Transcript> transcript, String said, Outcome end) {
        return new Heard(turn, transcript, said, Optional.of(end));
    }

    boolean wasSpoken() {
        return transcript.isPresent();
    }
}
