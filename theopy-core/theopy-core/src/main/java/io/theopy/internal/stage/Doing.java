package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.Fingerprint;
import io.theopy.action.TurnContext;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.action.outbox.Dispatched;
import io.theopy.dialogue.DialogueActs;
import io.theopy.dialogue.Move;
import io.theopy.internal.gate.TurnGate;
import io.theopy.observe.Stage;
import io.theopy.turn.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The fifth stage: carries out what the router let through. */
public final class Doing {
    private final ActionDispatcher dispatcher;
    private final OwnWrites ownWrites;

    public Doing(ActionDispatcher dispatcher, OwnWrites ownWrites) {
        this.dispatcher = dispatcher;
        this.ownWrites = ownWrites;
    }

    Done carryOut(Admitted turn, TurnGate gate) {
        Supplier<Done> way = turn.on(new Admitted.Cases<>() {
            @Override
            public Supplier<Done> granted(Admitted.Granted admitted) {
                return admitted.action().writes() ? () -> write(admitted, gate) : () -> read(admitted, gate);
            }

            @Override
            public Supplier<Done> grantedAll(Admitted.GrantedAll admitted) {
                return () -> writeAll(admitted, gate);
            }

            @Override
            public Supplier<Done> withheld(Admitted.Withheld admitted) {
                return () -> new Done(
                        admitted.decided(),
                        admitted.about(),
                        told(admitted, gate),
                        Optional.empty(),
                        admitted.found(),
                        Optional.empty());
            }
        });
        return way.get();
    }

    /** What is not in the ERP but in the ledger is looked up there. */
    private Move.Response told(Admitted.Withheld turn, TurnGate gate) {
        if (turn.response() instanceof Move.Remark remark
                && remark.outcome() instanceof Outcome.Done asked
                && DialogueActs.isAboutOwnWrites(asked.intent())) {
            gate.enter(Stage.EXECUTE);
            return new Move.Remark(
                    ownWrites.tell(asked.intent(), turn.decided().understood().facts()));
        }
        return turn.response();
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
        Done done = send(turn, 0, gate);
        gate.wrote(outcome(done));
        return done;
    }

    /** One more action of the same turn, after {@code first}. */
    Done carryOnWith(Admitted.Granted turn, Done first, TurnGate gate) {
        Done second = turn.action().writes() ? send(turn, 1, gate) : read(turn, gate);
        List<Done> parts = List.of(first, second);
        Outcome both = new Outcome.DoneAll(parts.stream().map(Doing::outcome).toList());
        gate.wrote(both);
        return new Done(
                turn.decided(),
                second.about(),
                new Move.Say(both),
                second.action(),
                second.found(),
                second.result(),
                parts);
    }

    /** Each for itself and under a key of its own; once the first is sent, nothing stops the others. */
    private Done writeAll(Admitted.GrantedAll turn, TurnGate gate) {
        if (!gate.beginWrite()) {
            return all(turn, turn.parts().stream().map(Doing::undone).toList());
        }
        List<Done> parts = new ArrayList<>();
        for (Admitted part : turn.parts()) {
            parts.add(
                    part instanceof Admitted.Granted granted
                            ? send(granted, parts.size(), gate)
                            : carryOut(part, gate));
            gate.wrote(new Outcome.DoneAll(soFar(turn, parts)));
        }
        return all(turn, parts);
    }

    /** What can be said of all when time runs out in the middle: of what is still to come, that nobody knows. */
    private static List<Outcome> soFar(Admitted.GrantedAll turn, List<Done> parts) {
        List<Outcome> outcomes = new ArrayList<>();
        parts.forEach(part -> outcomes.add(outcome(part)));
        String turnId = turn.decided().understood().turn().turnId();
        turn.parts().stream()
                .skip(parts.size())
                .forEach(part -> outcomes.add(
                        part instanceof Admitted.Granted granted
                                ? new Outcome.Unknown(
                                        granted.intent().intent(),
                                        granted.intent().values(),
                                        turnId)
                                : outcome(undone(part))));
        return outcomes;
    }

    private static Outcome outcome(Done done) {
        return done.response() instanceof Move.Say say ? say.outcome() : new Outcome.Cancelled();
    }

    private static Done all(Admitted.GrantedAll turn, List<Done> parts) {
        return new Done(
                turn.decided(),
                parts.get(0).about(),
                new Move.Say(
                        new Outcome.DoneAll(parts.stream().map(Doing::outcome).toList())),
                parts.stream().flatMap(part -> part.action().stream()).findFirst(),
                Optional.empty(),
                Optional.empty(),
                parts);
    }

    private static Done undone(Admitted part) {
        return part instanceof Admitted.Granted granted
                ? undone(granted)
                : new Done(
                        part.decided(),
                        Optional.empty(),
                        new Move.Say(new Outcome.Cancelled()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /** @param place which of the writes of its turn it is */
    private Done send(Admitted.Granted turn, int place, TurnGate gate) {
        gate.enter(Stage.EXECUTE);
        TurnContext context = turn.decided().understood().turn();
        String key = turn.decided()
                .understood()
                .heard()
                .turn()
                .writeKey()
                .map(first -> Fingerprint.keyOfPart(first, place))
                .orElseGet(() -> Fingerprint.idempotencyKey(context, turn.action()));
        Dispatched end = dispatcher.write(turn.action(), turn.intent(), turn.evidence(), key, context);
        Outcome outcome = Outcomes.of(turn.intent(), end);
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
