package io.theopy.eval;

import io.theopy.intent.Role;
import io.theopy.text.Language;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A conversation written down with what must come of it; the format is described in {@code docs/conversations.md}.
 *
 * @param file where it is from, for messages
 * @param title its first comment line
 * @param now when it begins
 */
public record ConversationScript(String file, String title, LocalDateTime now, List<Step> steps) {
    public ConversationScript {
        steps = List.copyOf(steps);
    }

    /** One thing that happens, in order. */
    public sealed interface Step {}

    /**
     * The user says something, and this must come of it.
     *
     * @param line where it stands in the file
     * @param outcome the kind of outcome: {@code done}, {@code confirm}, ..., several with {@code |} between, {@code *} or empty
     *     for any
     * @param reply a pattern of the reply, {@code *} for anything; empty: any
     * @param understood the intent and slots, {@code intent slot=value; slot=value}; empty: any
     * @param writes all writes that reach the ERP, in order: {@code PATCH /invoices/101}
     */
    public record Turn(
            int line,
            String text,
            Optional<String> outcome,
            Optional<String> reply,
            Optional<String> understood,
            List<String> writes)
            implements Step {
        public Turn {
            writes = List.copyOf(writes);
        }
    }

    /** From here on somebody else speaks. */
    public record As(String user, Role role) implements Step {}

    /** From here on in another session. */
    public record InSession(String session) implements Step {}

    /** From here on in this language; before the first such step it is detected. */
    public record Speaking(Language language) implements Step {}

    /** Time passes. */
    public record Wait(Duration time) implements Step {}
}
