package io.theopy.action.outbox;

import io.theopy.action.ActionOutcome;

/** What became of a write that a turn asked for, as far as the turn can tell. */
public sealed interface Dispatched {
    /** It is known how it ended. */
    record Settled(ActionOutcome outcome) implements Dispatched {}

    /**
     * It is kept and will be sent.
     *
     * @param turnId the turn that asked for it, the reference that users are given
     */
    record Queued(String turnId) implements Dispatched {}

    /** It was sent and nobody answered; it is being found out. */
    record Unknown(String turnId) implements Dispatched {}

    /** Theopy can't keep records right now, and does nothing that it can't account for: nothing was sent. */
    record NotRecorded(String detail) implements Dispatched {}

    /** The key was used for something else before; nothing was sent. */
    record KeyReused() implements Dispatched {}
}
