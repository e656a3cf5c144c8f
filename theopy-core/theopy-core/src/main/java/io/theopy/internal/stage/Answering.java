package io.theopy.internal.stage;

import io.theopy.action.Action;
import io.theopy.dialogue.DialogueActs;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.dialogue.FollowUps;
import io.theopy.dialogue.Move;
import io.theopy.internal.gate.TurnGate;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.observe.Stage;
import io.theopy.reply.ReplyFacts;
import io.theopy.reply.ReplyPart;
import io.theopy.reply.ResponseBuilder;
import io.theopy.text.Language;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sixth stage: puts the outcome into words, and remembers what the next turn has to know. */
public final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final ResponseBuilder replies;
    private final DelayedNews news;
    private final Sessions sessions;
    private final FollowUps followUps;
    private final DialogueConfig dialogue;
    private final Clock clock;

    public Answering(
            ResponseBuilder replies,
            DelayedNews news,
            Sessions sessions,
            FollowUps followUps,
            DialogueConfig dialogue,
            Clock clock) {
        this.followUps = followUps;
        this.replies = replies;
        this.news = news;
        this.sessions = sessions;
        this.dialogue = dialogue;
        this.clock = clock;
    }

    Answered answer(Done turn, TurnGate gate) {
        gate.enter(Stage.REPLY);
        Understood understood = turn.decided().understood();
        Outcome outcome = turn.response().outcome(clock.instant());
        gate.events().onOutcome(outcome);
        Reply reply = reply(turn, outcome);
        List<News> told = news.tell(understood.unheard(), facts(turn));
        Reply whole = DelayedNews.before(reply, told);
        gate.events().onReply(whole);
        Heard heard = understood.heard();
        return new Answered(
                heard.turn().request(),
                heard.transcript(),
                heard.said(),
                turn.about(),
                outcome,
                whole,
                told,
                Optional.empty());
    }

    private Reply reply(Done turn, Outcome outcome) {
        if (turn.response() instanceof Move.AskAgain again) {
            return askedAgain(turn, again);
        }
        if (turn.response() instanceof Move.Remark) {
            return inPassing(turn, outcome);
        }
        List<ProposedIntent> next = outcome instanceof Outcome.Done done ? next(turn, done) : List.of();
        Optional<PendingQuestion> asked = next.isEmpty()
                ? turn.response().question()
                : Optional.of(new PendingQuestion.Agenda(next, clock.instant().plus(dialogue.questionLife())));
        ReplyFacts facts = facts(turn)
                .hesitating(asked.map(PendingQuestion::readings).orElse(List.of()))
                .unknown(asked.flatMap(PendingQuestion::nobody)
                        .map(asking -> new ReplyFacts.Nobody(
                                asking.name(), asking.near(), asking.creation().isPresent())))
                .replacedBy(asked.flatMap(PendingQuestion::instead))
                .withAgenda(asked.map(PendingQuestion::commands).orElse(List.of()));
        Reply reply = turn.response() instanceof Move.LetGo
                ? replies.letGo(facts.language())
                : replies.reply(
                        outcome,
                        asked.map(question -> withItems(question, facts)).orElse(facts));
        remember(turn, asked, reply);
        return reply;
    }

    /** What is still to be asked about; what was just made is known to it. */
    private List<ProposedIntent> next(Done turn, Outcome.Done done) {
        List<ProposedIntent> waiting = turn.decided().session().agenda();
        return turn.about()
                .map(intent -> followUps.linked(waiting, intent, done.result()))
                .orElse(waiting);
    }

    private static ReplyFacts facts(Done turn) {
        ReplyFacts basis = turn.decided().understood().facts();
        if (turn.response().keepsPending()) {
            return turn.about().map(basis::about).orElse(basis);
        }
        return turn.about()
                .map(basis::about)
                .orElse(basis)
                .finding(turn.found())
                .withParts(turn.parts().stream().flatMap(Answering::part).toList(), List.of());
    }

    private static Stream<ReplyPart> part(Done part) {
        Optional<Outcome> outcome =
                part.response() instanceof Move.Say say ? Optional.of(say.outcome()) : Optional.empty();
        return part.about().stream().map(intent -> new ReplyPart(intent, part.found(), outcome));
    }

    private static ReplyFacts withItems(PendingQuestion question, ReplyFacts facts) {
        if (!(question instanceof PendingQuestion.Batch batch)) {
            return facts;
        }
        List<ReplyPart> items = batch.items().stream()
                .map(item -> new ReplyPart(item.intent(), item.found(), Optional.empty()))
                .toList();
        return facts.withParts(items, batch.leftOut());
    }

    /** The question that is pending stays as it is, with the time that it has left; it is put once more. */
    private Reply askedAgain(Done turn, Move.AskAgain again) {
        Understood understood = turn.decided().understood();
        Session session = understood.session();
        if (again.why() != Move.AskAgain.Why.COURTESY) {
            sessions.update(turn.decided().session(), Session::missedOnce);
        }
        Optional<String> asked = session.lastReply();
        if (asked.isEmpty()) {
            return replies.reply(new Outcome.NotUnderstood(), understood.facts());
        }
        Language language = session.language().orElse(understood.turn().language());
        return switch (again.why()) {
            case NOT_UNDERSTOOD -> replies.askedAgain(asked.get(), language);
            case NOT_UNDERSTOOD_AGAIN -> replies.askedOnceMore(asked.get(), language);
            case COURTESY -> replies.withCourtesy(understood.meaning().best(), asked.get(), language);
        };
    }

    /** Neither the pending question nor what was said last changes. */
    private Reply inPassing(Done turn, Outcome outcome) {
        Session session = turn.decided().session();
        if (outcome instanceof Outcome.Done done && done.intent().equals(DialogueActs.HELP)) {
            Optional<String> asked = waiting(session);
            if (asked.isPresent()) {
                return replies.helpToAnswer(
                        session.pending().orElseThrow().on(new AnswersTo()),
                        asked.get(),
                        turn.decided().understood().turn().language());
            }
        }
        Reply plain = replies.reply(outcome, facts(turn));
        // After it a yes could seem to be about what was told, so the question that waits is put once more.
        Reply reply = outcome instanceof Outcome.Refused || isAboutOwnWrites(turn)
                ? waiting(turn.decided().session())
                        .map(asked -> replies.andThen(plain, asked))
                        .orElse(plain)
                : plain;
        sessions.update(
                turn.decided().session(),
                s -> s.withReply(s.lastReply().orElse(reply.text()), reply.language(), clock.instant()));
        return reply;
    }

    private static boolean isAboutOwnWrites(Done turn) {
        return turn.about()
                .filter(asked -> DialogueActs.isAboutOwnWrites(asked.intent()))
                .isPresent();
    }

    /** The question that waits, as it was put. */
    private Optional<String> waiting(Session session) {
        return session.pending()
                .filter(question -> question.isOpen(clock.instant()))
                .flatMap(question -> session.lastReply());
    }

    private void remember(Done turn, Optional<PendingQuestion> asked, Reply reply) {
        Session before = turn.decided().session();
        try {
            sessions.update(before, current -> after(current, turn, asked, reply));
        } catch (RuntimeException e) {
            if (turn.action().filter(Action::writes).isEmpty()) {
                throw e;
            }
            // The write happened and has to be told; what was talked about is forgotten instead.
            LOG.error("session {} is not saved after a write: {}", before.id(), e.getMessage());
        }
    }

    private Session after(Session current, Done turn, Optional<PendingQuestion> asked, Reply reply) {
        Instant now = clock.instant();
        boolean waits = asked.isPresent() && asked.get().commands().isEmpty();
        Session changed = asked.map(current::withPending)
                .orElseGet(current::withoutPending)
                .withAgenda(waits ? turn.decided().session().agenda() : List.of());
        return SessionMemory.after(changed, turn, now, followUps).withReply(reply.text(), reply.language(), now);
    }
}
