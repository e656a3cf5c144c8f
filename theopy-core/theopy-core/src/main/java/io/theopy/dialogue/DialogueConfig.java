package io.theopy.dialogue;

import java.time.Duration;
import java.util.Objects;

/**
 * When the dialogue acts and when it asks.
 *
 * @param rejectBelow confidence under which a reading is not even mentioned, 0 to 1
 * @param askBelow confidence under which a read is asked about instead of done
 * @param askWriteBelow the same for writes, which need more
 * @param confirmationLife how long a yes is waited for
 * @param questionLife how long any other answer is waited for
 */
public record DialogueConfig(
        double rejectBelow, double askBelow, double askWriteBelow, Duration confirmationLife, Duration questionLife) {
    public DialogueConfig {
        Objects.requireNonNull(confirmationLife, "confirmationLife must not be null");
        Objects.requireNonNull(questionLife, "questionLife must not be null");
        if (!(0 <= rejectBelow && rejectBelow <= askBelow && askBelow <= askWriteBelow && askWriteBelow <= 1)) {
            throw new IllegalArgumentException(
                    "thresholds must rise: 0 <= rejectBelow <= askBelow <= askWriteBelow <= 1");
        }
    }

    public static DialogueConfig defaults() {
        return new DialogueConfig(0.30, 0.60, 0.75, Duration.ofSeconds(60), Duration.ofMinutes(5));
    }
}
