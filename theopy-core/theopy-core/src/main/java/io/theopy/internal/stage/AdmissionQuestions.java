package io.theopy.internal.stage;

import io.theopy.action.Admission;
import io.theopy.action.IntentRouter;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.dialogue.Move;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.turn.Outcome;
import io.theopy.turn.Outcome.Refused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns what the router misses into the question that gets it, or into a refusal. Immutable, thread-safe. */
public final class AdmissionQuestions {
    private final DialogueConfig config;
    private final ItemNames names;
    private final UnknownNames unknown;
    private final OfferedOnce once;
    private final Clock clock;

    public AdmissionQuestions(
            DialogueConfig config, ItemNames names, UnknownNames unknown, OfferedOnce once, Clock clock) {
        this.once = once;
        this.unknown = unknown;
        this.config = config;
        this.names = names;
        this.clock = clock;
    }

    /** {@code intent} with the name that {@code admission} does not know, where the directory knows it by now. */
    Optional<ProposedIntent> known(ProposedIntent intent, Admission admission, Understood turn) {
        return admission instanceof Admission.UnknownName nobody
                ? unknown.known(intent, nobody.slot(), turn)
                : Optional.empty();
    }

    /** What to say to an admission that is neither admitted nor waiting for a lookup. */
    Move.Response about(ProposedIntent intent, Admission admission, Understood turn) {
        return admission.on(new Asking(intent, turn, clock.instant()));
    }

    private final class Asking implements Admission.Cases<Move.Response> {
        private final ProposedIntent intent;
        private final Understood turn;
        private final Instant now;

        Asking(ProposedIntent intent, Understood turn, Instant now) {
            this.intent = intent;
            this.turn = turn;
            this.now = now;
        }

        @Override
        public Move.Response needsConsent(Admission.NeedsConsent admission) {
            return new Move.Ask(new PendingQuestion.Confirmation(
                    intent, turn.turn().caller().id(), admission.fingerprint(), now.plus(config.confirmationLife())));
        }

        @Override
        public Move.Response missing(Admission.Missing admission) {
            return askFor(admission.slot());
        }

        @Override
        public Move.Response incomplete(Admission.Incomplete admission) {
            return askFor(admission.slot());
        }

        @Override
        public Move.Response doubtful(Admission.Doubtful admission) {
            return askFor(admission.slot());
        }

        @Override
        public Move.Response impossible(Admission.Impossible admission) {
            return once.about(intent, turn, now)
                    .<Move.Response>map(Move.Ask::new)
                    .orElseGet(
                            () -> refuse(Reason.IMPOSSIBLE, admission.obstacle().said()));
        }

        private Move.Response askFor(String slot) {
            return new Move.Ask(new PendingQuestion.MissingSlot(intent, slot, now.plus(config.questionLife())));
        }

        @Override
        public Move.Response ambiguous(Admission.Ambiguous admission) {
            return choose(admission.slot(), admission.candidates());
        }

        @Override
        public Move.Response severalFound(Admission.SeveralFound admission) {
            List<DirectoryEntry> options = admission.items().stream()
                    .map(item -> new DirectoryEntry(item.path("id").asText(), names.of(intent, item, turn), ""))
                    .toList();
            return choose(IntentRouter.CHOSEN, options);
        }

        private Move.Response choose(String slot, List<DirectoryEntry> options) {
            return new Move.Ask(new PendingQuestion.Choice(intent, slot, options, now.plus(config.questionLife())));
        }

        @Override
        public Move.Response forbidden(Admission.Forbidden admission) {
            return refuse(Reason.NOT_ALLOWED, admission.scope());
        }

        @Override
        public Move.Response unknownName(Admission.UnknownName admission) {
            return unknown.about(intent, admission.slot(), turn, now)
                    .<Move.Response>map(Move.Ask::new)
                    .orElseGet(() -> refuse(Reason.NOT_FOUND, admission.said()));
        }

        @Override
        public Move.Response nothingFound(Admission.NothingFound admission) {
            return refuse(Reason.NOT_FOUND, "");
        }

        @Override
        public Move.Response invalid(Admission.Invalid admission) {
            return refuse(Reason.INVALID_VALUE, admission.slot() + ": " + admission.problem());
        }

        private Move.Response refuse(Reason reason, String detail) {
            return new Move.Say(new Outcome.Refused(intent.intent(), intent.values(), reason, detail));
        }

        @Override
        public Move.Response noSuchAction(Admission.NoSuchAction admission) {
            return new Move.Say(new Outcome.NotUnderstood());
        }

        @Override
        public Move.Response admitted(Admission.Admitted admission) {
            throw new IllegalArgumentException("there is nothing to ask about " + intent.intent() + ": it is admitted");
        }

        @Override
        public Move.Response needsLookup(Admission.NeedsLookup admission) {
            // A lookup that needs a lookup: the catalogue can't declare that.
            return new Move.Say(new Outcome.NotUnderstood());
        }
    }
}
