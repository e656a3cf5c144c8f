package io.theopy.action.ledger;

import java.time.Instant;
import java.util.Objects;

/** What a key that comes in means for the turn that carries it. */
public sealed interface TurnClaim {
    /** A new key: go on, and store the answer. */
    record Begun() implements TurnClaim {}

    /**
     * A turn with this key began and never ended; it is this one's now. What it wrote is in the ledger under its turn id.
     *
     * @param turnId the id of the turn that never ended, which this one takes over
     */
    record TakenOver(String turnId) implements TurnClaim {
        public TakenOver {
            Objects.requireNonNull(turnId, "turnId must not be null");
        }
    }

    /** The same request was answered before. */
    record Answered(String answer) implements TurnClaim {
        public Answered {
            Objects.requireNonNull(answer, "answer must not be null");
        }
    }

    /** The same request is being answered. */
    record InFlight(Instant until) implements TurnClaim {
        public InFlight {
            Objects.requireNonNull(until, "until must not be null");
        }
    }

    /** The key was used with another request. */
    record OtherRequest() implements TurnClaim {}
}
