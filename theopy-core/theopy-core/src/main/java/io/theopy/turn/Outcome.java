package io.theopy.turn;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How a turn ended. Every end is a value; each has a reply. */
public sealed interface Outcome {
    /**
     * It was done, or what was asked for was found.
     *
     * @param result what Teepy answered
     */
    record Done(String intent, Map<String, String> slots, JsonNode result) implements Outcome {
        public Done {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slots, "slots must not be null");
            Objects.requireNonNull(result, "result must not be null");
            slots = Map.copyOf(slots);
        }
    }

    /** It may mean one of several things; the user is asked which. */
    record Clarify(List<String> intents) implements Outcome {
        public Clarify {
            Objects.requireNonNull(intents, "intents must not be null");
            intents = List.copyOf(intents);
        }
    }

    /** It is understood and allowed, and waits for the user's yes until {@code expiresIn} has passed. */
    record Confirm(String intent, Map<String, String> slots, Duration expiresIn) implements Outcome {
        public Confirm {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slots, "slots must not be null");
            Objects.requireNonNull(expiresIn, "expiresIn must not be null");
            slots = Map.copyOf(slots);
        }
    }

    /** Several things are understood and allowed, and one yes does them all, until {@code expiresIn} has passed. */
    record ConfirmAll(List<Item> items, Duration expiresIn) implements Outcome {
        /** One of them. */
        public record Item(String intent, Map<String, String> slots) {
            public Item {
                Objects.requireNonNull(intent, "intent must not be null");
                Objects.requireNonNull(slots, "slots must not be null");
                slots = Map.copyOf(slots);
            }
        }

        public ConfirmAll {
            Objects.requireNonNull(items, "items must not be null");
            Objects.requireNonNull(expiresIn, "expiresIn must not be null");
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "confirm";
        }
    }

    /**
     * Several things were to be done at once; each ended its own way.
     *
     * @param parts their ends, in order
     */
    record DoneAll(List<Outcome> parts) implements Outcome {
        public DoneAll {
            Objects.requireNonNull(parts, "parts must not be null");
            parts = List.copyOf(parts);
        }

        /** That of all parts where they ended alike, else {@code partly_done}. */
        @Override
        public String kind() {
            List<String> kinds = parts.stream().map(Outcome::kind).distinct().toList();
            return kinds.size() == 1 ? kinds.get(0) : "partly_done";
        }
    }

    /** One more value is needed. */
    record AskSlot(String intent, Map<String, String> slots, String slot) implements Outcome {
        public AskSlot {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slots, "slots must not be null");
            Objects.requireNonNull(slot, "slot must not be null");
            slots = Map.copyOf(slots);
        }
    }

    /** A value fits several things; the user picks one. */
    record Choose(String intent, Map<String, String> slots, String slot, List<String> options) implements Outcome {
        public Choose {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slots, "slots must not be null");
            Objects.requireNonNull(slot, "slot must not be null");
            Objects.requireNonNull(options, "options must not be null");
            slots = Map.copyOf(slots);
            options = List.copyOf(options);
        }
    }

    /** It may not or cannot be done as said; nothing was sent, or Teepy declined it. */
    record Refused(String intent, Map<String, String> slots, Reason reason, String detail) implements Outcome {
        /** Why. */
        public enum Reason {
            /** The caller lacks the scope. */
            NOT_ALLOWED,
            /** A value does not fit. */
            INVALID_VALUE,
            /** More was said than one turn takes. */
            TOO_LONG,
            /** These are more things than are done at once. */
            TOO_MANY,
            /** What it is about does not exist. */
            NOT_FOUND,
            /** There is nothing to confirm, or it expired, or it is somebody else's. */
            NOTHING_TO_CONFIRM,
            /** Teepy said no. */
            DECLINED,
            /** It was understood, and Theopy can't do that. */
            IMPOSSIBLE,
            /** The idempotency key came with another request before. */
            KEY_REUSED,
            /** The same request is being answered right now. */
            IN_FLIGHT
        }

        public Refused {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slots, "slots must not be null");
            Objects.requireNonNull(reason, "reason must not be null");
            Objects.requireNonNull(detail, "detail must not be null");
            slots = Map.copyOf(slots);
        }
    }

    /** Teepy is down; the action is stored and will be sent. */
    record Queued(String intent, Map<String, String> slots, String reference) implements Outcome {
        public Queued {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slots, "slots must not be null");
            Objects.requireNonNull(reference, "reference must not be null");
            slots = Map.copyOf(slots);
        }
    }

    /** It was sent and no answer came: it may or may not have happened. */
    record Unknown(String intent, Map<String, String> slots, String reference) implements Outcome {
        public Unknown {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slots, "slots must not be null");
            Objects.requireNonNull(reference, "reference must not be null");
            slots = Map.copyOf(slots);
        }
    }

    /**
     * Something is broken; nothing happened in the ERP.
     *
     * @param stage of the turn that broke, or {@link #RECORDS}
     * @param retryable whether trying again later may work
     */
    record Failed(String stage, String detail, boolean retryable) implements Outcome {
        public Failed {
            Objects.requireNonNull(stage, "stage must not be null");
            Objects.requireNonNull(detail, "detail must not be null");
        }

        /** In place of a stage: ledger or audit log can't be written, which is no fault of the ERP's. */
        public static final String RECORDS = "records";
    }

    /** It means nothing that Theopy knows, or nobody spoke. */
    record NotUnderstood() implements Outcome {}

    /** The user took it back. */
    record Cancelled() implements Outcome {}

    /** The name on the wire: {@code done}, {@code ask_slot}, {@code not_understood}, ... */
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
