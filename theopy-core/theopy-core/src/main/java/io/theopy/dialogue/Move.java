package io.theopy.dialogue;

import io.theopy.action.Evidence;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.turn.Outcome;

/** What the dialogue decides to do with an utterance. */
public sealed interface Move {
    /** Take the proposal to the router. */
    record Act(ProposedIntent intent, Evidence evidence) implements Move {}

    /** Ask whether to take back what was done last, and to put {@code corrected} in its place. */
    record Replace(ProposedIntent undo, ProposedIntent corrected) implements Move {}

    /** Ask the user, and wait for the answer. */
    record Ask(Outcome outcome, PendingQuestion question) implements Move {}

    /** Answer without doing or asking anything. */
    record Say(Outcome outcome) implements Move {}

    /** Answer in passing: a question that is pending stays. */
    record Remark(Outcome outcome) implements Move {}

    /** Keep the question that is pending, and put it once more. */
    record AskAgain(PendingQuestion question) implements Move {}
}
