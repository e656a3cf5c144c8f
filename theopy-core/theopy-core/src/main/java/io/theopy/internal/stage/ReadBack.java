package io.theopy.internal.stage;

import io.theopy.action.Evidence;
import io.theopy.dialogue.Move;
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
                && pending.filter(question -> question.named(act.intent())).isEmpty()
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
}
