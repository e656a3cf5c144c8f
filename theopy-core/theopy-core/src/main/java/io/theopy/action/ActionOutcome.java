package io.theopy.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;

/** What became of an action. */
public sealed interface ActionOutcome {
    /** It happened; {@code body} is the ERP's answer (an object; for lists with {@code items} and {@code total}). */
    record Done(JsonNode body) implements ActionOutcome {
        public Done {
            Objects.requireNonNull(body, "body must not be null");
        }
    }

    /**
     * The ERP understood and said no; saying it again will not help.
     *
     * @param status the HTTP status: 403, 404, 409, 422, ...
     * @param detail the ERP's reason, for people
     */
    record Declined(int status, String detail) implements ActionOutcome {
        public Declined {
            Objects.requireNonNull(detail, "detail must not be null");
        }
    }

    /**
     * It did not happen; {@code retryable} tells whether it may later.
     *
     * @param retryAfter how long the ERP asks to be left alone; zero when it did not say
     */
    record Failed(boolean retryable, String detail, Duration retryAfter) implements ActionOutcome {
        public Failed {
            Objects.requireNonNull(detail, "detail must not be null");
            Objects.requireNonNull(retryAfter, "retryAfter must not be null");
        }

        public Failed(boolean retryable, String detail) {
            this(retryable, detail, Duration.ZERO);
        }
    }

    /** It was sent and no answer came: it may or may not have happened. Never send it again without the same key. */
    record Unknown(String detail) implements ActionOutcome {
        public Unknown {
            Objects.requireNonNull(detail, "detail must not be null");
        }
    }
}
