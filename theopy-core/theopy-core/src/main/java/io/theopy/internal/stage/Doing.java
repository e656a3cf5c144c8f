package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.Fingerprint;
import io.theopy.action.TurnContext;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.action.outbox.Dispatched;
import io.theopy.dialogue.Move;
import io.theopy.internal.gate.TurnGate;
import io.theopy.observe.Stage;
import io.theopy.turn.Outcome;
import java.util.Optional;
import java.util.function.Supplier;

/** The fifth stage: carries out what the router let through. */
public final class Doing {
    private final ActionDispatcher dispatcher;

    public Doing(ActionDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    Done carryOut(Admitted turn, TurnGate gate) {
        Supplier<Done> way = turn.on(new Admitted.Cases<>() {
            @Override
            public Supplier<Done> granted(Admitted.Granted admitted) {
                return admitted.action().writes() ? () -> write(admitted, gate) : () -> read(admitted, gate);
            }

            @Override
            public Supplier<Done> withheld(Admitted.Withheld admitted) {
                return () -> new Done(
                        admitted.decided(),
                        admitted.about(),
                        admitted.response(),
                        Optional.empty(),
                        admitted.found(),
                        Optional.empty());
            }
        });
        return way.get();
    }

    private Done read(Admitted.Granted turn, TurnGate gate) {
        gate.enter(Stage.EXECUTE);
        ActionOutcome outcome = dispatcher.read(
                turn.action(), turn.intent(), turn.decided().understood().turn());
        return done(turn, Outcomes.of(turn.intent(), outcome), outcome);
    }

    private Done write(Admitted.Granted turn, TurnGate gate) {
        if (!gate.beginWrite()) {
            return undone(turn);
        }
        gate.enter(Stage.EXECUTE);
        TurnContext context = turn.decided().understood().turn();
        String key = turn.decided()
                .understood()
                .heard()
                .turn()
                .writeKey()
                .orElseGet(() -> Fingerprint.idempotencyKey(context, turn.action()));
        Dispatched end = dispatcher.write(turn.action(), turn.intent(), turn.evidence(), key, context);
        Outcome outcome = Outcomes.of(turn.intent(), end);
        gate.wrote(outcome);
        return end instanceof Dispatched.Settled settled
                ? done(turn, outcome, settled.outcome())
                : done(turn, outcome, Optional.of(turn.action()), Optional.empty());
    }

    /** It ran out of time, or was taken back: nothing was sent. */
    private static Done undone(Admitted.Granted turn) {
        return done(turn, new Outcome.Cancelled(), Optional.empty(), Optional.empty());
    }

    private static Done done(Admitted.Granted turn, Outcome outcome, ActionOutcome answer) {
        Optional<JsonNode> result =
                answer instanceof ActionOutcome.Done done ? Optional.of(done.body()) : Optional.empty();
        return done(turn, outcome, Optional.of(turn.action()), result);
    }

    private static Done done(
            Admitted.Granted turn, Outcome outcome, Optional<Action> action, Optional<JsonNode> result) {
        return new Done(
                turn.decided(), Optional.of(turn.intent()), new Move.Say(outcome), action, turn.found(), result);
    }
}
