package io.theopy.memory;

import io.theopy.meaning.SlotValue;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the conversation tells about the next utterance.
 *
 * @param now the user's wall clock, for "tomorrow"
 * @param pending the question that was asked last and not answered yet
 * @param focus what was talked about last, by slot name: for "his invoices"
 */
public record DialogueContext(LocalDateTime now, Optional<PendingQuestion> pending, Map<String, SlotValue> focus) {
    public DialogueContext {
        Objects.requireNonNull(now, "now must not be null");
        Objects.requireNonNull(pending, "pending must not be null");
        Objects.requireNonNull(focus, "focus must not be null");
        focus = Map.copyOf(focus);
    }

    /** A conversation that just began. */
    public static DialogueContext fresh(LocalDateTime now) {
        return new DialogueContext(now, Optional.empty(), Map.of());
    }
}
