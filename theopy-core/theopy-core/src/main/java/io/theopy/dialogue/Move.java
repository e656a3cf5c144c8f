package io.theopy.dialogue;

import io.theopy.action.Evidence;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Talk;
import io.theopy.turn.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the dialogue decides to do with an utterance: take a proposal to the router, or respond at once. */
public sealed interface Move {
    /** Calls the case of {@code cases} for this kind of move. */
    <T> T on(Cases<T> cases);

    /**
     * One case for each kind of move.
     *
     * @param <T> what the cases give
     */
    interface Cases<T> {
        T act(Act move);

        T replace(Replace move);

        T several(Several move);

        T actOnAll(ActOnAll move);

        T respond(Response move);
    }

    /** Take the proposal to the router. */
    record Act(ProposedIntent intent, Evidence evidence) implements Move {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.act(this);
        }
    }

    /** Ask whether to take back what was done last, and to put {@code corrected} in its place. */
    record Replace(ProposedIntent undo, ProposedIntent corrected) implements Move {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.replace(this);
        }
    }

    /** Take several proposals to the router, and ask about all of them at once. */
    record Several(List<ProposedIntent> intents) implements Move {
        public Several {
            intents = List.copyOf(intents);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.several(this);
        }
    }

    /** Do all that was asked about at once: the user said yes to each of them. */
    record ActOnAll(List<PendingQuestion.Batch.Item> items) implements Move {
        public ActOnAll {
            items = List.copyOf(items);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.actOnAll(this);
        }
    }

    /** What the user is answered when nothing is carried out. */
    sealed interface Response extends Move {
        /** How the turn ends. */
        Outcome outcome(Instant now);

        /** The question that waits for an answer from here on. */
        default Optional<PendingQuestion> question() {
            return Optional.empty();
        }

        /** Whether the question that is pending stays as it is. */
        default boolean keepsPending() {
            return false;
        }

        @Override
        default <T> T on(Cases<T> cases) {
            return cases.respond(this);
        }
    }

    /** Ask the user, and wait for the answer. */
    record Ask(PendingQuestion asked) implements Response {
        @Override
        public Outcome outcome(Instant now) {
            return asked.outcome(now);
        }

        @Override
        public Optional<PendingQuestion> question() {
            return Optional.of(asked);
        }
    }

    /** Answer without doing or asking anything. */
    record Say(Outcome outcome) implements Response {
        @Override
        public Outcome outcome(Instant now) {
            return outcome;
        }
    }

    /**
     * Answer out of what was told before.
     *
     * @param about what listed it
     * @param talk what the next sentence may go on from
     * @param isNextPage whether it tells what of a list was not told yet
     */
    record Recall(ProposedIntent about, Outcome outcome, Talk talk, boolean isNextPage) implements Response {
        @Override
        public Outcome outcome(Instant now) {
            return outcome;
        }
    }

    /** Answer in passing: a question that is pending stays. */
    record Remark(Outcome outcome) implements Response {
        @Override
        public Outcome outcome(Instant now) {
            return outcome;
        }

        @Override
        public boolean keepsPending() {
            return true;
        }
    }

    /** Let go of the question that is pending, which nobody answers; nothing is done. */
    record LetGo() implements Response {
        @Override
        public Outcome outcome(Instant now) {
            return new Outcome.Cancelled();
        }
    }

    /**
     * Keep the question that is pending, and put it once more.
     *
     * @param why what was said in place of an answer
     */
    record AskAgain(PendingQuestion asked, Why why) implements Response {
        /** After something that was not understood. */
        public AskAgain(PendingQuestion asked) {
            this(asked, Why.NOT_UNDERSTOOD);
        }

        /** What was said in place of an answer. */
        public enum Why {
            NOT_UNDERSTOOD,
            /** Again; from here on the question says how to leave it. */
            NOT_UNDERSTOOD_AGAIN,
            /** A courtesy, which has a reply of its own. */
            COURTESY
        }

        @Override
        public Outcome outcome(Instant now) {
            return asked.outcome(now);
        }

        @Override
        public boolean keepsPending() {
            return true;
        }
    }
}
