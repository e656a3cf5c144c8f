package io.theopy.action.outbox;

import io.theopy.action.ActionOutcome;
import java.util.Objects;

/** What became of a write that a turn asked for, as far as the turn can tell. */
public sealed interface Dispatched {
    /** Calls the case of {@code cases} for what became of the write. */
    <T> T on(Cases<T> cases);

    /**
     * One case for each end.
     *
     * @param <T> what the cases give
     */
    interface Cases<T> {
        T settled(Settled end);

        T queued(Queued end);

        T unknown(Unknown end);

        T notRecorded(NotRecorded end);

        T keyReused(KeyReused end);
    }

    /** It is known how it ended. */
    record Settled(ActionOutcome outcome) implements Dispatched {
        public Settled {
            Objects.requireNonNull(outcome, "outcome must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.settled(this);
        }
    }

    /**
     * It is kept and will be sent.
     *
     * @param turnId the turn that asked for it, the reference that users are given
     */
    record Queued(String turnId) implements Dispatched {
        public Queued {
            Objects.requireNonNull(turnId, "turnId must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.queued(this);
        }
    }

    /** It was sent and nobody answered; it is being found out. */
    record Unknown(String turnId) implements Dispatched {
        public Unknown {
            Objects.requireNonNull(turnId, "turnId must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.unknown(this);
        }
    }

    /** Theopy can't keep records right now, and does nothing that it can't account for: nothing was sent. */
    record NotRecorded(String detail) implements Dispatched {
        public NotRecorded {
            Objects.requireNonNull(detail, "detail must not be null");
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.notRecorded(this);
        }
    }

    /** The key was used for something else before; nothing was sent. */
    record KeyReused() implements Dispatched {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.keyReused(this);
        }
    }
}
