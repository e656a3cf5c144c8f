package io.theopy.internal;

import io.theopy.action.Action;
import io.theopy.action.TurnContext;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.dialogue.Move;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.memory.SessionKey;
import io.theopy.observe.Stage;
import io.theopy.reply.ReplyFacts;
import io.theopy.spi.SessionConflictException;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stages from text to reply, for one utterance: the heart of a turn, the same for voice and text. */
public final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int ATTEMPTS = 3;

    private final PipelineParts parts;
    private final Stages stages;
    private final Sessions sessions;

    public Conversation(PipelineParts parts, Stages stages) {
        this.parts = parts;
        this.stages = stages;
        this.sessions = new Sessions(parts.memory(), parts.clock());
    }

    /** What came of an utterance. */
    record Answer(String said, Optional<ProposedIntent> understood, Outcome outcome, Reply reply, List<News> news) {}

    public Session session(TurnRequest request) {
        return sessions.find(SessionKey.of(request.caller().id(), request.sessionId()));
    }

    /** Whether a question is open, which is put again to who was not heard. */
    public boolean waitsForAnswer(TurnRequest request) {
        Instant now = parts.clock().instant();
        return session(request)
                .pending()
                .filter(question -> now.isBefore(question.expires()))
                .isPresent();
    }

    public Answer answer(
            String said,
            TurnRequest request,
            Instant deadline,
            TurnState state,
            StageClock clock,
            TurnListener listener) {
        for (int attempt = 1; ; attempt++) {
            try {
                Telling telling = new Telling(stages.news(), stages.news().pending(request), listener);
                return attempt(said, request, deadline, state, clock, telling);
            } catch (SessionConflictException e) {
                if (attempt == ATTEMPTS || state.hasBegunToWrite()) {
                    throw e;
                }
            }
        }
    }

    private Answer attempt(
            String said, TurnRequest request, Instant deadline, TurnState state, StageClock clock, Telling telling) {
        clock.enter(Stage.TEXT);
        Session session = session(request);
        LocalDateTime wallClock = LocalDateTime.now(parts.clock());
        Language language = stages.language().choose(request.language(), said, session.language());
        Utterance utterance = stages.text().process(said, language);
        ReplyFacts facts = ReplyFacts.of(language, wallClock, request.caller()).after(session.lastReply());

        clock.enter(Stage.NLU);
        Instant arrived = parts.clock().instant();
        DialogueContext context = new DialogueContext(
                wallClock, session.pending().filter(question -> arrived.isBefore(question.expires())), session.focus());
        Interpretation meaning = parts.extractor().interpret(utterance, context);
        List<ProposedIntent> several =
                stages.several().in(utterance, part -> parts.extractor().interpret(part, context));

        clock.enter(Stage.DIALOGUE);
        Instant now = parts.clock().instant();
        Move decided = several.isEmpty()
                ? stages.dialogue().decide(session, utterance, meaning, request.caller(), now, wallClock)
                : stages.dialogue().agenda(several, now);
        boolean heard = !(request.input() instanceof TurnInput.Text);
        Move move = stages.readBack().careful(decided, session.pending(), utterance, heard);
        if (move instanceof Move.AskAgain again) {
            return askAgain(said, session, again.question(), facts, clock, telling);
        }
        if (move instanceof Move.Remark remark) {
            return remark(said, session, meaning, remark.outcome(), facts, clock, telling);
        }
        // From here on a question that was pending is spent, whoever else answers it meanwhile.
        Session spent = sessions.consumePending(session);
        Optional<ProposedIntent> understood = meaning.best();
        Conduct.Result result = Conduct.Result.of(move, Optional.empty());
        TurnContext turn = new TurnContext(
                request.turnId(), request.requestId(), request.sessionId(), request.caller(), language, deadline);
        if (move instanceof Move.Act act) {
            understood = Optional.of(act.intent());
            result = stages.conduct().carryOut(act, request, turn, state, clock, facts);
        } else if (move instanceof Move.Replace replace) {
            result = stages.conduct().replace(replace, request, turn, state, clock, facts);
            understood = Optional.of(result.move() instanceof Move.Ask ? replace.undo() : replace.corrected());
        }
        return conclude(said, withAgenda(spent, session, move), understood, result, facts, clock, telling);
    }

    private Answer conclude(
            String said,
            Session session,
            Optional<ProposedIntent> understood,
            Conduct.Result result,
            ReplyFacts basis,
            StageClock clock,
            Telling telling) {
        clock.enter(Stage.REPLY);
        Move move = result.move();
        Optional<PendingQuestion> question =
                move instanceof Move.Ask ask ? Optional.of(ask.question()) : Optional.empty();
        Outcome outcome = move instanceof Move.Ask ask ? ask.outcome() : ((Move.Say) move).outcome();
        List<ProposedIntent> next = outcome instanceof Outcome.Done ? session.agenda() : List.of();
        if (!next.isEmpty()) {
            question = Optional.of(new PendingQuestion.Agenda(
                    next, parts.clock().instant().plus(parts.dialogue().questionLife())));
        }
        Optional<PendingQuestion> asked = question;
        ReplyFacts facts = understood
                .map(basis::about)
                .orElse(basis)
                .finding(result.found())
                .hesitating(readings(asked))
                .replacedBy(asked.flatMap(Conversation::instead))
                .withAgenda(agenda(asked));
        telling.outcome(outcome);
        Reply reply = stages.replies().reply(outcome, facts);
        try {
            sessions.update(
                    session, s -> remember(s, basis.caller(), understood, result, asked, reply, session.agenda()));
        } catch (RuntimeException e) {
            if (result.action().filter(Action::writes).isEmpty()) {
                throw e;
            }
            // The write happened and has to be told; what was talked about is forgotten instead.
            LOG.error("session {} is not saved after a write: {}", session.id(), e.getMessage());
        }
        return telling.answer(said, understood, outcome, reply, facts);
    }

    private Session remember(
            Session session,
            Caller caller,
            Optional<ProposedIntent> understood,
            Conduct.Result result,
            Optional<PendingQuestion> question,
            Reply reply,
            List<ProposedIntent> agenda) {
        Session changed = question.map(session::withPending).orElseGet(session::withoutPending);
        boolean waits = question.isPresent() && !(question.get() instanceof PendingQuestion.Agenda);
        changed = changed.withAgenda(waits ? agenda : List.of());
        changed = Recollection.after(
                changed, understood, result, caller, parts.clock().instant());
        return changed.withReply(reply.text(), reply.language(), parts.clock().instant());
    }

    /** Neither the pending question nor what was said last changes. */
    private Answer remark(
            String said,
            Session session,
            Interpretation meaning,
            Outcome outcome,
            ReplyFacts facts,
            StageClock clock,
            Telling telling) {
        clock.enter(Stage.REPLY);
        telling.outcome(outcome);
        Reply reply = stages.replies().reply(outcome, facts);
        sessions.update(
                session,
                s -> s.withReply(
                        s.lastReply().orElse(reply.text()),
                        reply.language(),
                        parts.clock().instant()));
        return telling.answer(said, meaning.best(), outcome, reply, facts);
    }

    /** The question stays as it is, lapse and all: it is put once more, after saying why. */
    private Answer askAgain(
            String said,
            Session session,
            PendingQuestion question,
            ReplyFacts facts,
            StageClock clock,
            Telling telling) {
        clock.enter(Stage.REPLY);
        Outcome outcome = outcomeOf(question);
        telling.outcome(outcome);
        Reply reply = session.lastReply()
                .map(text ->
                        stages.replies().askedAgain(text, session.language().orElse(facts.language())))
                .orElseGet(() -> stages.replies().reply(new Outcome.NotUnderstood(), facts));
        return telling.answer(said, intentOf(question), outcome, reply, facts);
    }

    /** What the pending question is about, where that is one thing. */
    private static Optional<ProposedIntent> intentOf(PendingQuestion question) {
        if (question instanceof PendingQuestion.Confirmation asked) {
            return Optional.of(asked.intent());
        }
        if (question instanceof PendingQuestion.MissingSlot missing) {
            return Optional.of(missing.intent());
        }
        return question instanceof PendingQuestion.Choice choice ? Optional.of(choice.intent()) : Optional.empty();
    }

    private Outcome outcomeOf(PendingQuestion question) {
        if (question instanceof PendingQuestion.Confirmation asked) {
            return new Outcome.Confirm(
                    asked.intent().intent(),
                    asked.intent().values(),
                    Duration.between(parts.clock().instant(), asked.expires()));
        }
        if (question instanceof PendingQuestion.MissingSlot missing) {
            return new Outcome.AskSlot(
                    missing.intent().intent(), missing.intent().values(), missing.slot());
        }
        if (question instanceof PendingQuestion.Choice choice) {
            return new Outcome.Choose(
                    choice.intent().intent(),
                    choice.intent().values(),
                    choice.slot(),
                    choice.options().stream().map(option -> option.name()).toList());
        }
        List<ProposedIntent> open = new ArrayList<>(readings(Optional.of(question)));
        open.addAll(agenda(Optional.of(question)));
        return new Outcome.Clarify(open.stream().map(ProposedIntent::intent).toList());
    }

    /**
     * Once the user said yes to a list of commands, those after the chosen one wait on the agenda; so does what comes in
     * place of something taken back.
     */
    private static Session withAgenda(Session spent, Session before, Move move) {
        if (move instanceof Move.Act act && before.pending().orElse(null) instanceof PendingQuestion.Agenda asked) {
            return spent.withAgenda(asked.commands().stream()
                    .filter(command -> !command.equals(act.intent()))
                    .toList());
        }
        if (move instanceof Move.Act act
                && before.pending().orElse(null) instanceof PendingQuestion.Confirmation asked
                && asked.instead().isPresent()) {
            return spent.withAgenda(
                    asked.intent().equals(act.intent())
                            ? List.of(asked.instead().get())
                            : List.of());
        }
        return before.pending().isPresent() ? spent : spent.withAgenda(List.of());
    }

    private static Optional<ProposedIntent> instead(PendingQuestion question) {
        return question instanceof PendingQuestion.Confirmation asked ? asked.instead() : Optional.empty();
    }

    private static List<ProposedIntent> agenda(Optional<PendingQuestion> question) {
        return question.isPresent() && question.get() instanceof PendingQuestion.Agenda asked
                ? asked.commands()
                : List.of();
    }

    private static List<ProposedIntent> readings(Optional<PendingQuestion> question) {
        return question.isPresent() && question.get() instanceof PendingQuestion.Readings asked
                ? asked.readings()
                : List.of();
    }

    /** What to say when a turn ends without an answer. */
    public Answer giveUp(String said, TurnRequest request, Outcome outcome) {
        Language language = request.language().orElse(Language.DEFAULT);
        ReplyFacts facts = ReplyFacts.of(language, LocalDateTime.now(parts.clock()), request.caller());
        Optional<ProposedIntent> nothing = Optional.empty();
        return new Answer(said, nothing, outcome, stages.replies().reply(outcome, facts), List.of());
    }

    /** What is known of the write of an earlier attempt at the same turn. */
    public Answer recall(LedgerEntry entry, TurnRequest request) {
        Outcome outcome = Conduct.outcome(entry.proposal(), ActionDispatcher.of(entry));
        ReplyFacts facts = ReplyFacts.of(entry.language(), LocalDateTime.now(parts.clock()), request.caller())
                .about(entry.proposal())
                .finding(entry.evidence().found().map(all -> Conduct.single(all, entry.proposal())));
        return new Answer(
                "", Optional.of(entry.proposal()), outcome, stages.replies().reply(outcome, facts), List.of());
    }

    /** The slots of an outcome that has none. */
    public static Map<String, String> noSlots() {
        return Map.of();
    }
}
