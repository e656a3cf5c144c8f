package io.theopy.action.ledger;

import java.time.Instant;

/** What a key that comes in means for the turn that carries it. */
public sealed interface TurnClaim {
    /** A new key: go on, and store the answer. */
    record Begun() implements TurnClaim {}

    /**
     * A turn with this key began and never ended; it is this one's now. What it wrote is in the ledger under its turn id.
     *
     * @param turnId the id of the turn that never ended, which this one takes over
     */
    record TakenOver(String turnId) implements TurnClaim {}

    /** The same request was answered before. */
    record Answered(String answer) implements TurnClaim {}

    /** The same request is being answered. */
    record InFlight(Instant until) implements TurnClaim {}

    /** The key was used with another request. */
    record OtherRequest() implements TurnClaim {}
}
