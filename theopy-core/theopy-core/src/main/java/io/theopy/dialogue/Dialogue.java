package io.theopy.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.Evidence;
import io.theopy.intent.Confirm;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.LastWrite;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.Outcome.Refused.Reason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what an utterance means in its conversation. Immutable, thread-safe, without effects: the session that comes
 * in is not changed.
 */
public final class Dialogue {
    private static final PhraseList CANCEL_WORDS = PhraseList.of(DialogueWords::cancel);

    /** Likelier than anything else. */
    private static final double NEARLY_SURE = 0.5;

    private final IntentCatalog catalog;
    private final DialogueConfig config;
    private final AnswerReader answers;
    private final Amendment amendment;
    private final Anaphora anaphora;
    private final HourAlone hourAlone;
    private final TalkThread thread;

    /** One in which every sentence stands alone unless it answers, corrects or has a pronoun. */
    public Dialogue(IntentCatalog catalog, DialogueConfig config, SlotReader slotReader) {
        this(catalog, config, slotReader, new NothingUnderstood());
    }

    /** @param extractor reads what a sentence means once what it points at is named in it */
    public Dialogue(IntentCatalog catalog, DialogueConfig config, SlotReader slotReader, IntentExtractor extractor) {
        this.catalog = catalog;
        this.config = config;
        Correction correction = new Correction(catalog, slotReader);
        this.answers = new AnswerReader(catalog, slotReader, correction);
        this.amendment = new Amendment(catalog, correction);
        this.anaphora = new Anaphora(catalog);
        this.hourAlone = new HourAlone(catalog, slotReader);
        this.thread = new TalkThread(catalog, slotReader, extractor);
    }

    /**
     * What to do about {@code said}.
     *
     * @param wallClock the user's local time, which dates in answers are relative to
     */
    public Move decide(
            Session session,
            Utterance said,
            Interpretation literal,
            Caller caller,
            Instant now,
            LocalDateTime wallClock) {
        Interpretation meaning = anaphora.resolve(said, literal, session.focus());
        Optional<PendingQuestion> pending = session.pending().filter(question -> now.isBefore(question.expires()));
        Optional<ProposedIntent> best = meaning.best();
        String act =
                best.map(ProposedIntent::intent).filter(this::isDialogueAct).orElse("");
        if (pending.isEmpty() && !act.isEmpty() && isGuess(best)) {
            Optional<Move> going = going(session, said, literal, caller, wallClock);
            if (going.isPresent()) {
                return going.get();
            }
        }
        if (act.equals(DialogueActs.HELP) || act.equals(DialogueActs.REPEAT)) {
            return new Move.Remark(done(act));
        }
        Optional<Move> answered = best.flatMap(meant -> setAnswer(meant, pending));
        if (answered.isPresent()) {
            return answered.get();
        }
        if (pending.isPresent()) {
            Optional<ProposedIntent> another = thread.another(session, said, wallClock)
                    .filter(command -> pending.get()
                            .about()
                            .filter(about -> about.intent().equals(command.intent()))
                            .isEmpty());
            if (another.isPresent()) {
                return command(Interpretation.of(another.get()), now);
            }
            Optional<Move> answer = namesNoOption(pending.get(), best)
                    ? Optional.empty()
                    : answers.answer(pending.get(), said, meaning, caller, wallClock);
            return answer.or(() -> going(session, said, literal, caller, wallClock))
                    .orElseGet(() -> instead(session, pending.get(), said, meaning, caller, now));
        }
        Optional<Move> amended = session.lastWrite()
                .filter(last -> isCorrectable(last, caller, now) && !answers.isNewCommand(meaning))
                .flatMap(last -> amendment.of(last, said, wallClock));
        if (amended.isPresent()) {
            return amended.get();
        }
        boolean takesBack = isJustWritten(session, caller, act, said);
        Optional<Move> going = going(takesBack ? newest(session) : session, said, literal, caller, wallClock)
                .filter(move -> !takesBack || !isUndo(session, move));
        if (going.isPresent()) {
            return going.get();
        }
        return switch (act) {
            case "" -> command(isGuess(best) ? another(session, said, meaning, wallClock) : meaning, now);
            case DialogueActs.CANCEL ->
                takesBack(session, caller, said) ? undo(session, caller) : new Move.Say(new Outcome.Cancelled());
            case DialogueActs.UNDO -> undo(session, caller);
            default -> nothingTo(act);
        };
    }

    /**
     * {@code move} as it is taken to the router: where it only asks whether one write was meant, that write, for the question
     * before it names all that will be written, so that one yes is enough; an hour alone is of the day of what is moved.
     */
    public Move settled(Move move, Language language, LocalDateTime now) {
        if (move instanceof Move.Ask ask
                && ask.asked() instanceof PendingQuestion.Readings asked
                && asked.readings().size() == 1
                && isWholeWrite(asked.readings().get(0))) {
            return new Move.Act(hourAlone.settled(asked.readings().get(0), language, now), Evidence.of(false));
        }
        if (move instanceof Move.Act act && act.evidence().consent().isEmpty()) {
            return new Move.Act(hourAlone.settled(act.intent(), language, now), act.evidence());
        }
        return move instanceof Move.Several several
                ? new Move.Several(several.intents().stream()
                        .map(intent -> hourAlone.settled(intent, language, now))
                        .toList())
                : move;
    }

    /** What comes after "no" or "actually", where only that is a command beyond doubt. */
    private Interpretation another(Session session, Utterance said, Interpretation meaning, LocalDateTime now) {
        return thread.another(session, said, now).map(Interpretation::of).orElse(meaning);
    }

    private static boolean isGuess(Optional<ProposedIntent> best) {
        return best.filter(act -> act.origin() != ProposedIntent.Origin.TEMPLATE)
                .isPresent();
    }

    private Optional<Move> going(
            Session session, Utterance said, Interpretation meaning, Caller caller, LocalDateTime wallClock) {
        Session own = session.withTalk(session.talk().of(caller));
        return thread.next(own, said, meaning, wallClock);
    }

    /** Of what was just written, and not of something before, "it" is said right after. */
    private static Session newest(Session session) {
        return session.withTalk(session.talk().newest());
    }

    /** What was booked is cancelled by what takes the booking back; what was moved is not. */
    private static boolean isUndo(Session session, Move move) {
        return move instanceof Move.Act act
                && session.undo()
                        .filter(undo -> undo.intent().equals(act.intent().intent()))
                        .isPresent();
    }

    /** "Cancel that" right after a write takes that back. */
    private static boolean isJustWritten(Session session, Caller caller, String act, Utterance said) {
        return act.equals(DialogueActs.CANCEL)
                && takesBack(session, caller, said)
                && session.lastWrite()
                        .filter(last -> last.callerId().equals(caller.id()))
                        .isPresent();
    }

    /** "Yes" chooses nothing, not even a client who is called so. */
    private static boolean namesNoOption(PendingQuestion pending, Optional<ProposedIntent> best) {
        return pending instanceof PendingQuestion.Choice
                && best.filter(act -> act.origin() == ProposedIntent.Origin.TEMPLATE)
                        .map(ProposedIntent::intent)
                        .filter(act -> act.equals(DialogueActs.AFFIRM) || act.equals(DialogueActs.UNDO))
                        .isPresent();
    }

    /** What was said in place of an answer: something else to do, the undo of what was done, or nothing known. */
    private Move instead(
            Session session,
            PendingQuestion pending,
            Utterance said,
            Interpretation meaning,
            Caller caller,
            Instant now) {
        if (meaning.best()
                        .filter(best -> best.intent().equals(DialogueActs.UNDO))
                        .isPresent()
                && hasUndo(session, caller)) {
            return undo(session, caller);
        }
        if (isCommand(meaning.best()) && answers.maybeNewCommand(pending, said, meaning)) {
            return command(meaning, now);
        }
        return switch (session.misses()) {
            case 0 -> new Move.AskAgain(pending);
            case 1 -> new Move.AskAgain(pending, Move.AskAgain.Why.NOT_UNDERSTOOD_AGAIN);
            default -> new Move.LetGo();
        };
    }

    /** What is only answered leaves a question that is pending as it is. */
    private Optional<Move> setAnswer(ProposedIntent best, Optional<PendingQuestion> pending) {
        return catalog.setAnswer(best.intent())
                .filter(answer -> !answer.refuses()
                        || pending.filter(answers::takesAnyWords).isEmpty())
                .map(answer -> answer.refuses()
                        ? new Move.Remark(new Outcome.Refused(answer.name(), best.values(), Reason.IMPOSSIBLE, ""))
                        : pending.filter(asked -> !DialogueActs.isAboutOwnWrites(answer.name()))
                                .<Move>map(asked -> new Move.AskAgain(asked, Move.AskAgain.Why.COURTESY))
                                .orElseGet(() -> new Move.Remark(done(answer.name()))));
    }

    /** By who asked for it, for as long as the answer to a question counts. */
    private boolean isCorrectable(LastWrite last, Caller caller, Instant now) {
        return last.callerId().equals(caller.id()) && now.isBefore(last.done().plus(config.questionLife()));
    }

    /** "Cancel that" with no question pending is about what was done last. */
    private static boolean takesBack(Session session, Caller caller, Utterance said) {
        return hasUndo(session, caller) && CANCEL_WORDS.isIn(said);
    }

    private static boolean hasUndo(Session session, Caller caller) {
        return session.undo().isPresent() || !session.talk().of(caller).undo().isEmpty();
    }

    /** What was done last, or all that one yes did together, in one question. */
    private static Move undo(Session session, Caller caller) {
        List<ProposedIntent> together = session.talk().of(caller).undo();
        if (!together.isEmpty()) {
            return new Move.Several(together);
        }
        return session.undo()
                .<Move>map(undo -> new Move.Act(undo, Evidence.of(true)))
                .orElseGet(() -> nothingTo(DialogueActs.UNDO));
    }

    /** Whether the router may take {@code intent} as understood beyond doubt. */
    private boolean isSure(ProposedIntent intent) {
        double needed = catalog.find(intent.intent()).map(Intent::writes).orElse(true)
                ? config.askWriteBelow()
                : config.askBelow();
        return intent.confidence().orElse(0) >= needed;
    }

    private Move command(Interpretation meaning, Instant now) {
        List<ProposedIntent> readings = meaning.candidates().stream()
                .filter(reading -> !isDialogueAct(reading.intent()))
                .filter(reading -> reading.confidence().orElse(config.rejectBelow()) >= config.rejectBelow())
                .toList();
        if (readings.isEmpty()) {
            return new Move.Say(new Outcome.NotUnderstood());
        }
        ProposedIntent best = readings.get(0);
        if (isSettledByRouter(best)) {
            return new Move.Act(best, Evidence.of(false));
        }
        boolean contested = readings.size() > 1
                && readings.get(1).confidence().orElse(0) >= best.confidence().orElse(0);
        if (!contested && !isSure(best) && lacksOnlyAName(best)) {
            // Whom it is about is asked first: nothing is done before that, and what goes on afterwards is asked about.
            return new Move.Act(best, Evidence.of(false));
        }
        if (contested || !isSure(best)) {
            List<ProposedIntent> shown = readings.subList(0, Math.min(3, readings.size()));
            return new Move.Ask(new PendingQuestion.Readings(shown, now.plus(config.questionLife())));
        }
        return new Move.Act(best, Evidence.of(isSure(best)));
    }

    /**
     * Whether it writes, lacks nothing that it needs, and has only values that can be held against something: where free
     * words end is asked about first.
     */
    private boolean isWholeWrite(ProposedIntent reading) {
        return catalog.find(reading.intent())
                .filter(Intent::writes)
                .filter(intent -> reading.confidence().orElse(0) >= NEARLY_SURE)
                .filter(intent -> reading.slots().keySet().stream()
                        .flatMap(name -> intent.slot(name).stream())
                        .allMatch(slot ->
                                slot.type() == SlotType.ENTITY || !slot.type().isFree()))
                .filter(intent -> !intent.slots().isEmpty())
                .filter(intent -> intent.action()
                        .filter(action -> action.confirm() != Confirm.NEVER)
                        .isPresent())
                .filter(intent -> intent.slots().stream()
                        .filter(Slot::required)
                        .allMatch(slot -> reading.slots().containsKey(slot.name())))
                .filter(intent -> reading.slots().entrySet().stream().noneMatch(given -> isDayOnly(intent, given)))
                .isPresent();
    }

    /** Whether all that stands in the way of a write is a name, written as one, that nobody has. */
    private boolean lacksOnlyAName(ProposedIntent reading) {
        Optional<Intent> intent = catalog.find(reading.intent()).filter(Intent::writes);
        return intent.isPresent()
                && intent.get().slots().stream()
                        .allMatch(slot -> !slot.required() || reading.slots().containsKey(slot.name()))
                && reading.slots().entrySet().stream()
                        .allMatch(given -> given.getValue().isUsable() && !isDayOnly(intent.get(), given))
                && reading.slots().entrySet().stream().anyMatch(given -> isNobody(intent.get(), given));
    }

    private static boolean isDayOnly(Intent intent, Map.Entry<String, SlotValue> given) {
        return intent.slot(given.getKey())
                        .filter(slot -> slot.type() == SlotType.DATETIME)
                        .isPresent()
                && !given.getValue().value().contains("T");
    }

    private static boolean isNobody(Intent intent, Map.Entry<String, SlotValue> given) {
        return intent.slot(given.getKey())
                        .filter(slot -> slot.kind().create().isPresent())
                        .isPresent()
                && given.getValue().candidates().isEmpty()
                && given.getValue().said().chars().anyMatch(Character::isUpperCase);
    }

    /** Whether it can't be done as it was said: the router says so or asks for what is wrong, never for a yes. */
    private static boolean isSettledByRouter(ProposedIntent reading) {
        return reading.obstacle().isPresent()
                || reading.slots().values().stream().anyMatch(value -> !value.isUsable());
    }

    private boolean isCommand(Optional<ProposedIntent> best) {
        return best.isPresent() && !isDialogueAct(best.get().intent()) && isSure(best.get());
    }

    private boolean isDialogueAct(String intent) {
        return catalog.find(intent).map(Intent::isDialogueAct).orElse(false);
    }

    private static Outcome done(String act) {
        return new Outcome.Done(act, Map.of(), JsonNodeFactory.instance.objectNode());
    }

    private static Move nothingTo(String act) {
        return new Move.Say(new Outcome.Refused(act, Map.of(), Reason.NOTHING_TO_CONFIRM, ""));
    }
}
