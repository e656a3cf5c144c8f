package io.theopy.internal.stage;

import io.theopy.internal.gate.TurnGate;
import io.theopy.spi.SessionConflictException;

/**
 * The way of one turn from its words to its answer, stage by stage. Each stage takes what the one before it made and
 * hands on something new; none looks back. Thread-safe.
 */
public final class TurnWalk {
    private static final int ATTEMPTS = 3;

    private final Understanding understanding;
    private final Deciding deciding;
    private final Admitting admitting;
    private final Doing doing;
    private final GoingOn goingOn;
    private final Answering answering;

    public TurnWalk(
            Understanding understanding,
            Deciding deciding,
            Admitting admitting,
            Doing doing,
            GoingOn goingOn,
            Answering answering) {
        this.goingOn = goingOn;
        this.understanding = understanding;
        this.deciding = deciding;
        this.admitting = admitting;
        this.doing = doing;
        this.answering = answering;
    }

    /** Walks the stages; the answer is not spoken yet. */
    Answered walk(Heard heard, TurnGate gate) {
        for (int attempt = 1; ; attempt++) {
            try {
                Understood understood = understanding.understand(heard, gate);
                Decided decided = deciding.decide(understood, gate);
                Admitted admitted = admitting.admit(decided, gate);
                Done done = goingOn.from(doing.carryOut(admitted, gate), gate);
                return answering.answer(done, gate);
            } catch (SessionConflictException e) {
                // Another turn of this conversation was first: what it left is to be understood in.
                if (attempt == ATTEMPTS || gate.hasBegunToWrite()) {
                    throw e;
                }
            }
        }
    }
}
