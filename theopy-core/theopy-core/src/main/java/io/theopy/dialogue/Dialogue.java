package io.theopy.dialogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.Evidence;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotReader;
import io.theopy.memory.LastWrite;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
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

    private final IntentCatalog catalog;
    private final DialogueConfig config;
    private final AnswerReader answers;
    private final Amendment amendment;
    private final Anaphora anaphora;

    public Dialogue(IntentCatalog catalog, DialogueConfig config, SlotReader slotReader) {
        this.catalog = catalog;
        this.config = config;
        Correction correction = new Correction(catalog, slotReader);
        this.answers = new AnswerReader(catalog, slotReader, correction);
        this.amendment = new Amendment(catalog, correction);
        this.anaphora = new Anaphora(catalog);
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
        if (act.equals(DialogueActs.HELP) || act.equals(DialogueActs.REPEAT)) {
            return new Move.Remark(done(act));
        }
        if (pending.isPresent()) {
            Optional<Move> answer = namesNoOption(pending.get(), best)
                    ? Optional.empty()
                    : answers.answer(pending.get(), said, meaning, caller, wallClock);
            return answer.orElseGet(() -> instead(session, pending.get(), meaning, act, now));
        }
        Optional<Move> amended = session.lastWrite()
                .filter(last -> isCorrectable(last, caller, now) && !answers.isNewCommand(meaning))
                .flatMap(last -> amendment.of(last, said, wallClock));
        if (amended.isPresent()) {
            return amended.get();
        }
        return switch (act) {
            case "" -> command(meaning, now);
            case DialogueActs.CANCEL ->
                takesBack(session, said) ? undo(session) : new Move.Say(new Outcome.Cancelled());
            case DialogueActs.UNDO -> undo(session);
            default -> nothingTo(act);
        };
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
    private Move instead(Session session, PendingQuestion pending, Interpretation meaning, String act, Instant now) {
        if (act.equals(DialogueActs.UNDO) && session.undo().isPresent()) {
            return undo(session);
        }
        return isCommand(meaning.best()) ? command(meaning, now) : new Move.AskAgain(pending);
    }

    /** By who asked for it, for as long as the answer to a question counts. */
    private boolean isCorrectable(LastWrite last, Caller caller, Instant now) {
        return last.callerId().equals(caller.id()) && now.isBefore(last.done().plus(config.questionLife()));
    }

    /** "Cancel that" with no question pending is about what was done last. */
    private static boolean takesBack(Session session, Utterance said) {
        return session.undo().isPresent() && CANCEL_WORDS.isIn(said);
    }

    private static Move undo(Session session) {
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
        if (contested || !isSure(best)) {
            List<ProposedIntent> shown = readings.subList(0, Math.min(3, readings.size()));
            return new Move.Ask(new PendingQuestion.Readings(shown, now.plus(config.questionLife())));
        }
        return new Move.Act(best, Evidence.of(isSure(best)));
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
