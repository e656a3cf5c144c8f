package io.theopy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.Admission;
import io.theopy.action.Evidence;
import io.theopy.action.Fingerprint;
import io.theopy.action.IntentRouter;
import io.theopy.action.TurnContext;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.action.outbox.Dispatched;
import io.theopy.dialogue.AdmissionQuestions;
import io.theopy.dialogue.Move;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.observe.Stage;
import io.theopy.reply.ReplyFacts;
import io.theopy.reply.ResponseBuilder;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The routing and execution stages: a proposal goes through the router, its lookup, and at last to the executor. */
public final class Conduct {
    private final IntentRouter router;
    private final ActionDispatcher dispatcher;
    private final AdmissionQuestions questions;
    private final ResponseBuilder replies;
    private final Clock clock;

    public Conduct(
            IntentRouter router,
            ActionDispatcher dispatcher,
            AdmissionQuestions questions,
            ResponseBuilder replies,
            Clock clock) {
        this.router = router;
        this.dispatcher = dispatcher;
        this.questions = questions;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * What came of a proposal.
     *
     * @param move what to say or ask
     * @param action what was carried out, if anything was
     * @param found what the lookup found
     * @param result what the ERP answered
     */
    record Result(Move move, Optional<Action> action, Optional<JsonNode> found, Optional<JsonNode> result) {
        static Result of(Move move, Optional<JsonNode> found) {
            return new Result(move, Optional.empty(), found, Optional.empty());
        }
    }

    public Result carryOut(
            Move.Act act, TurnRequest request, TurnContext turn, TurnState state, StageClock stages, ReplyFacts facts) {
        ProposedIntent intent = act.intent();
        Evidence evidence = act.evidence();
        stages.enter(Stage.ROUTE);
        Admission admission = router.admit(intent, turn.caller(), evidence);
        if (admission instanceof Admission.NeedsLookup needed) {
            stages.enter(Stage.EXECUTE);
            ActionOutcome looked = dispatcher.read(needed.lookup(), intent, turn);
            stages.enter(Stage.ROUTE);
            if (looked instanceof ActionOutcome.Done done) {
                evidence = evidence.finding(done.body());
                admission = router.admit(intent, turn.caller(), evidence);
            } else if (looked instanceof ActionOutcome.Declined declined && declined.status() == 404) {
                admission = new Admission.NothingFound();
            } else {
                return Result.of(new Move.Say(outcome(intent, looked)), Optional.empty());
            }
        }
        Optional<JsonNode> found = evidence.found().map(f -> single(f, intent));
        if (admission instanceof Admission.Admitted admitted) {
            return execute(intent, evidence, admitted.action(), found, request, turn, state, stages);
        }
        return Result.of(ask(intent, admission, turn.caller(), facts), found);
    }

    /**
     * Asks whether to take something back and put something else in its place. Both are admitted first, so that nothing
     * is taken back for something that cannot be; neither is done without a yes of its own.
     */
    public Result replace(
            Move.Replace move,
            TurnRequest request,
            TurnContext turn,
            TurnState state,
            StageClock stages,
            ReplyFacts facts) {
        Result corrected =
                carryOut(new Move.Act(move.corrected(), Evidence.of(false)), request, turn, state, stages, facts);
        if (!(corrected.move() instanceof Move.Ask)) {
            return corrected;
        }
        Result undo = carryOut(new Move.Act(move.undo(), Evidence.of(false)), request, turn, state, stages, facts);
        return undo.move() instanceof Move.Ask ask && ask.question() instanceof PendingQuestion.Confirmation asked
                ? Result.of(new Move.Ask(ask.outcome(), asked.before(move.corrected())), undo.found())
                : undo;
    }

    private Result execute(
            ProposedIntent intent,
            Evidence evidence,
            Action action,
            Optional<JsonNode> found,
            TurnRequest request,
            TurnContext turn,
            TurnState state,
            StageClock stages) {
        if (action.writes() && !state.beginWrite()) {
            return Result.of(new Move.Say(new Outcome.Cancelled()), found);
        }
        stages.enter(Stage.EXECUTE);
        Dispatched dispatched = action.writes()
                ? dispatcher.write(action, intent, evidence, key(state, turn, action), turn)
                : new Dispatched.Settled(dispatcher.read(action, intent, turn));
        Outcome outcome = outcome(intent, dispatched);
        if (action.writes()) {
            state.wrote(outcome);
        }
        Move say = new Move.Say(outcome);
        Optional<JsonNode> result =
                dispatched instanceof Dispatched.Settled settled && settled.outcome() instanceof ActionOutcome.Done done
                        ? Optional.of(done.body())
                        : Optional.empty();
        return new Result(say, Optional.of(action), found, result);
    }

    private Move ask(ProposedIntent intent, Admission admission, Caller caller, ReplyFacts facts) {
        return questions.about(
                intent, admission, caller, clock.instant(), item -> replies.describe(intent, item, facts));
    }

    /** What a user is told of a write. */
    public static Outcome outcome(ProposedIntent intent, Dispatched dispatched) {
        Map<String, String> values = intent.values();
        if (dispatched instanceof Dispatched.Queued queued) {
            return new Outcome.Queued(intent.intent(), values, queued.turnId());
        }
        if (dispatched instanceof Dispatched.Unknown unknown) {
            return new Outcome.Unknown(intent.intent(), values, unknown.turnId());
        }
        if (dispatched instanceof Dispatched.KeyReused) {
            return new Outcome.Refused(intent.intent(), values, Outcome.Refused.Reason.KEY_REUSED, "");
        }
        if (dispatched instanceof Dispatched.NotRecorded not) {
            return new Outcome.Failed(Outcome.Failed.RECORDS, not.detail(), true);
        }
        return outcome(intent, ((Dispatched.Settled) dispatched).outcome());
    }

    private static Outcome outcome(ProposedIntent intent, ActionOutcome outcome) {
        Map<String, String> values = intent.values();
        if (outcome instanceof ActionOutcome.Done done) {
            return new Outcome.Done(intent.intent(), values, done.body());
        }
        if (outcome instanceof ActionOutcome.Declined declined) {
            Outcome.Refused.Reason reason = switch (declined.status()) {
                case 403 -> Outcome.Refused.Reason.NOT_ALLOWED;
                case 404 -> Outcome.Refused.Reason.NOT_FOUND;
                default -> Outcome.Refused.Reason.DECLINED;
            };
            String detail = reason == Outcome.Refused.Reason.DECLINED ? declined.detail() : "";
            return new Outcome.Refused(intent.intent(), values, reason, detail);
        }
        ActionOutcome.Failed failed = outcome instanceof ActionOutcome.Failed known
                ? known
                : new ActionOutcome.Failed(true, "nobody answered");
        return new Outcome.Failed(Stage.EXECUTE.label(), failed.detail(), failed.retryable());
    }

    /** The one item that the router took, for replies to speak of. */
    public static JsonNode single(JsonNode found, ProposedIntent intent) {
        JsonNode items = found.path("items");
        if (!items.isArray()) {
            return found;
        }
        String chosen = Optional.ofNullable(intent.slots().get(IntentRouter.CHOSEN))
                .map(value -> value.value())
                .orElse("");
        for (JsonNode item : items) {
            if (chosen.isEmpty() || item.path("id").asText().equals(chosen)) {
                return item;
            }
        }
        return found;
    }

    private static String key(TurnState state, TurnContext turn, Action action) {
        return state.writeKey().orElseGet(() -> Fingerprint.idempotencyKey(turn, action));
    }
}
