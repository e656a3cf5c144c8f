package io.theopy.internal;

import io.theopy.action.Evidence;
import io.theopy.dialogue.Move;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.PendingQuestion;
import io.theopy.nlu.link.NameDoubts;
import io.theopy.text.Utterance;
import java.util.Optional;

/** Makes a move with a doubtful name unsure, so that it is read back before it is written. Thread-safe. */
public final class ReadBack {
    private final NameDoubts doubts;

    public ReadBack(NameDoubts doubts) {
        this.doubts = doubts;
    }

    /**
     * @param pending the question that the move may answer
     * @param heard whether {@code said} was spoken
     */
    public Move careful(Move move, Optional<PendingQuestion> pending, Utterance said, boolean heard) {
        if (move instanceof Move.Act act
                && act.evidence().sure()
                && act.evidence().consent().isEmpty()
                && pending.filter(question -> showed(question, act.intent())).isEmpty()
                && doubts.are(
                        act.intent(),
                        said,
                        heard,
                        pending.filter(ReadBack::collects).isPresent())) {
            return new Move.Act(
                    act.intent(),
                    new Evidence(false, Optional.empty(), act.evidence().found()));
        }
        return move;
    }

    /** What was said before is still to be written, and nobody read it back. */
    private static boolean collects(PendingQuestion question) {
        return question instanceof PendingQuestion.MissingSlot;
    }

    /** Whether the question named what the user then took: it was read back already. */
    private static boolean showed(PendingQuestion question, ProposedIntent taken) {
        if (question instanceof PendingQuestion.Readings asked) {
            return asked.readings().contains(taken);
        }
        if (question instanceof PendingQuestion.Agenda asked) {
            return asked.commands().contains(taken);
        }
        return question instanceof PendingQuestion.Choice asked && isChosen(asked, taken);
    }

    private static boolean isChosen(PendingQuestion.Choice asked, ProposedIntent taken) {
        SlotValue chosen = taken.slots().get(asked.slot());
        return chosen != null
                && asked.options().containsAll(chosen.candidates())
                && asked.intent().with(asked.slot(), chosen).equals(taken);
    }
}
