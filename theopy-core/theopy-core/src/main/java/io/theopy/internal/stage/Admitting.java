package io.theopy.internal.stage;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.ActionOutcome;
import io.theopy.action.Admission;
import io.theopy.action.Evidence;
import io.theopy.action.IntentRouter;
import io.theopy.action.TurnContext;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.dialogue.Move;
import io.theopy.intent.ForEach;
import io.theopy.internal.gate.TurnGate;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.observe.Stage;
import io.theopy.turn.Outcome;
import io.theopy.turn.Outcome.Refused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fourth stage: what the router makes of it, with the lookup that it may need, and what is to be asked first. */
public final class Admitting {
    private final IntentRouter router;
    private final ActionDispatcher dispatcher;
    private final PassedMoments passed;
    private final AdmissionQuestions questions;
    private final AdmittingAll several;
    private final AdmittingEach each;

    public Admitting(
            IntentRouter router,
            ActionDispatcher dispatcher,
            PassedMoments passed,
            AdmissionQuestions questions,
            AdmittingAll several,
            AdmittingEach each) {
        this.each = each;
        this.several = several;
        this.router = router;
        this.passed = passed;
        this.dispatcher = dispatcher;
        this.questions = questions;
    }

    Admitted admit(Decided turn, TurnGate gate) {
        return turn.move().on(new Move.Cases<>() {
            @Override
            public Admitted act(Move.Act move) {
                return each.forEach(move.intent()).isPresent()
                        ? all(turn, List.of(move.intent()), gate)
                        : admit(turn, move.intent(), move.evidence(), gate);
            }

            @Override
            public Admitted replace(Move.Replace move) {
                return Admitting.this.replace(turn, move, gate);
            }

            @Override
            public Admitted several(Move.Several move) {
                return all(turn, move.intents(), gate);
            }

            @Override
            public Admitted actOnAll(Move.ActOnAll move) {
                List<Admitted> parts = move.items().stream()
                        .map(item ->
                                admit(turn, item.intent(), Evidence.of(true).consenting(item.argumentsHash()), gate))
                        .toList();
                return new Admitted.GrantedAll(turn, parts);
            }

            @Override
            public Admitted respond(Move.Response response) {
                Optional<ProposedIntent> about = response instanceof Move.AskAgain again
                        ? again.asked().about()
                        : response instanceof Move.Recall recall
                                ? Optional.of(recall.about())
                                : turn.understood().meaning().best();
                return new Admitted.Withheld(turn, about, response, Optional.empty());
            }
        });
    }

    private Admitted all(Decided turn, List<ProposedIntent> intents, TurnGate gate) {
        List<ProposedIntent> commands = new ArrayList<>();
        for (ProposedIntent intent : intents) {
            Optional<ForEach> done = each.forEach(intent);
            if (done.isEmpty()) {
                commands.add(intent);
                continue;
            }
            gate.enter(Stage.EXECUTE);
            AdmittingEach.Listed listed = each.commands(turn, intent, done.get());
            gate.enter(Stage.ROUTE);
            if (listed instanceof AdmittingEach.Instead instead) {
                return withheld(turn, intent, instead.response(), Optional.empty());
            }
            commands.addAll(((AdmittingEach.Commands) listed).commands());
        }
        return several.ask(turn, commands, (intent, known) -> admit(turn, intent, known, gate));
    }

    private Admitted admit(Decided turn, ProposedIntent proposed, Evidence known, TurnGate gate) {
        gate.enter(Stage.ROUTE);
        ProposedIntent intent = passed.doubted(proposed, turn.understood().wallClock());
        TurnContext context = turn.understood().turn();
        Admission admission = router.admit(intent, context.caller(), known);
        Optional<ProposedIntent> named = questions.known(intent, admission, turn.understood());
        if (named.isPresent()) {
            return admit(turn, named.get(), known, gate);
        }
        if (!(admission instanceof Admission.NeedsLookup needed)) {
            return admitted(turn, intent, known, admission);
        }
        gate.enter(Stage.EXECUTE);
        ActionOutcome looked = dispatcher.read(needed.lookup(), intent, context);
        gate.enter(Stage.ROUTE);
        if (looked instanceof ActionOutcome.Done done) {
            ProposedIntent filled = router.reckoned(intent, done.body());
            // Whoever was not named but found is read back.
            boolean wasNamed = filled.slots().size() == intent.slots().size();
            Evidence found = known.finding(done.body());
            Evidence evidence = wasNamed ? found : new Evidence(false, found.consent(), found.found());
            ProposedIntent reckoned = passed.doubted(filled, turn.understood().wallClock());
            return admitted(turn, reckoned, evidence, router.admit(reckoned, context.caller(), evidence));
        }
        if (looked instanceof ActionOutcome.Declined declined && declined.status() == 404) {
            return admitted(turn, intent, known, new Admission.NothingFound());
        }
        return withheld(turn, intent, new Move.Say(Outcomes.of(intent, looked)), Optional.empty());
    }

    private Admitted admitted(Decided turn, ProposedIntent intent, Evidence evidence, Admission admission) {
        Optional<JsonNode> found = evidence.found().map(all -> Outcomes.chosen(all, intent));
        return admission instanceof Admission.Admitted admitted
                ? new Admitted.Granted(turn, intent, evidence, admitted.action(), found)
                : withheld(turn, intent, questions.about(intent, admission, turn.understood()), found);
    }

    /**
     * Asks whether to take something back and put something else in its place. Both are admitted first, so that nothing
     * is taken back for something that cannot be; neither is done without a yes of its own.
     */
    private Admitted replace(Decided turn, Move.Replace move, TurnGate gate) {
        Admitted corrected = admit(turn, move.corrected(), Evidence.of(false), gate);
        Optional<PendingQuestion.UnknownName> nobody = nobody(corrected);
        if (nobody.isPresent()) {
            // Whoever is to be created first is no correction: what was done would stay as it is.
            ProposedIntent intent = move.corrected();
            Outcome refused = new Outcome.Refused(
                    intent.intent(),
                    intent.values(),
                    Reason.NOT_FOUND,
                    nobody.get().name());
            return withheld(turn, intent, new Move.Say(refused), Optional.empty());
        }
        if (!isAsked(corrected)) {
            return corrected;
        }
        Admitted undo = admit(turn, move.undo(), Evidence.of(false), gate);
        return undo instanceof Admitted.Withheld withheld
                        && withheld.response() instanceof Move.Ask ask
                        && ask.asked() instanceof PendingQuestion.Confirmation asked
                ? withheld(turn, move.undo(), new Move.Ask(asked.before(move.corrected())), withheld.found())
                : about(undo, isAsked(undo) ? move.undo() : move.corrected());
    }

    private static Admitted about(Admitted undo, ProposedIntent intent) {
        return undo instanceof Admitted.Withheld withheld ? withheld.about(intent) : undo;
    }

    private static Optional<PendingQuestion.UnknownName> nobody(Admitted admitted) {
        return admitted instanceof Admitted.Withheld withheld
                ? withheld.response().question().flatMap(PendingQuestion::nobody)
                : Optional.empty();
    }

    private static boolean isAsked(Admitted admitted) {
        return admitted instanceof Admitted.Withheld withheld && withheld.response() instanceof Move.Ask;
    }

    private static Admitted.Withheld withheld(
            Decided turn, ProposedIntent intent, Move.Response response, Optional<JsonNode> found) {
        return new Admitted.Withheld(turn, Optional.of(intent), response, found);
    }
}
