package io.theopy.internal.stage;

import io.theopy.action.Evidence;
import io.theopy.dialogue.FollowUps;
import io.theopy.dialogue.Move;
import io.theopy.internal.gate.TurnGate;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.turn.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Goes on with what a name that nobody had kept from being done, as soon as that name is made: the yes was to both. What
 * needs a question of its own waits for it. Immutable, thread-safe.
 */
public final class GoingOn {
    private final Admitting admitting;
    private final Doing doing;
    private final FollowUps followUps;

    public GoingOn(Admitting admitting, Doing doing, FollowUps followUps) {
        this.admitting = admitting;
        this.doing = doing;
        this.followUps = followUps;
    }

    /** {@code done}, and what it was done for. */
    Done from(Done done, TurnGate gate) {
        return next(done)
                .map(next -> after(done, admitting.admit(next, gate), gate))
                .orElse(done);
    }

    private Done after(Done done, Admitted next, TurnGate gate) {
        if (next instanceof Admitted.Granted granted) {
            return doing.carryOnWith(granted, done, gate);
        }
        return next instanceof Admitted.Withheld withheld && withheld.response() instanceof Move.Ask
                ? new Done(
                        next.decided(),
                        withheld.about(),
                        withheld.response(),
                        done.action(),
                        withheld.found(),
                        Optional.empty(),
                        List.of(done))
                : done;
    }

    private Optional<Decided> next(Done done) {
        Session session = done.decided().session();
        Optional<ProposedIntent> made = done.decided()
                .understood()
                .session()
                .pending()
                .flatMap(PendingQuestion::nobody)
                .flatMap(nobody -> done.about().filter(nobody::creates));
        if (made.isEmpty()
                || session.agenda().isEmpty()
                || !(done.response() instanceof Move.Say say)
                || !(say.outcome() instanceof Outcome.Done created)) {
            return Optional.empty();
        }
        List<ProposedIntent> linked = followUps.linked(session.agenda(), made.get(), created.result());
        Move move = new Move.Act(linked.get(0), Evidence.of(true));
        return Optional.of(
                new Decided(done.decided().understood(), session.withAgenda(linked.subList(1, linked.size())), move));
    }
}
