package io.theopy.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.action.Admission;
import io.theopy.action.IntentRouter;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.Outcome.Refused.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns what the router misses into the question that gets it, or into a refusal. Immutable, thread-safe. */
public final class AdmissionQuestions {
    private final DialogueConfig config;

    public AdmissionQuestions(DialogueConfig config) {
        this.config = config;
    }

    /**
     * The move for an admission that is neither admitted nor waiting for a lookup.
     *
     * @param describe how an item that the lookup found is called, for the user to choose by
     */
    public Move about(
            ProposedIntent intent,
            Admission admission,
            Caller caller,
            Instant now,
            Function<JsonNode, String> describe) {
        Map<String, String> values = intent.values();
        Instant questionEnds = now.plus(config.questionLife());
        if (admission instanceof Admission.NeedsConsent consent) {
            return new Move.Ask(
                    new Outcome.Confirm(intent.intent(), values, config.confirmationLife()),
                    new PendingQuestion.Confirmation(
                            intent, caller.id(), consent.fingerprint(), now.plus(config.confirmationLife())));
        }
        if (admission instanceof Admission.Missing missing) {
            return askFor(intent, missing.slot(), questionEnds);
        }
        if (admission instanceof Admission.Incomplete incomplete) {
            return askFor(intent, incomplete.slot(), questionEnds);
        }
        if (admission instanceof Admission.Ambiguous ambiguous) {
            return choose(intent, ambiguous.slot(), ambiguous.candidates(), questionEnds);
        }
        if (admission instanceof Admission.SeveralFound several) {
            List<DirectoryEntry> options = several.items().stream()
                    .map(item -> new DirectoryEntry(item.path("id").asText(), describe.apply(item), ""))
                    .toList();
            return choose(intent, IntentRouter.CHOSEN, options, questionEnds);
        }
        return new Move.Say(refusal(intent, admission));
    }

    private static Move askFor(ProposedIntent intent, String slot, Instant expires) {
        return new Move.Ask(
                new Outcome.AskSlot(intent.intent(), intent.values(), slot),
                new PendingQuestion.MissingSlot(intent, slot, expires));
    }

    private static Move choose(ProposedIntent intent, String slot, List<DirectoryEntry> options, Instant expires) {
        List<String> names = options.stream().map(AdmissionQuestions::label).toList();
        return new Move.Ask(
                new Outcome.Choose(intent.intent(), intent.values(), slot, names),
                new PendingQuestion.Choice(intent, slot, options, expires));
    }

    private static String label(DirectoryEntry option) {
        return option.detail().isEmpty() ? option.name() : option.name() + " (" + option.detail() + ")";
    }

    private static Outcome refusal(ProposedIntent intent, Admission admission) {
        Map<String, String> values = intent.values();
        if (admission instanceof Admission.Forbidden forbidden) {
            return new Outcome.Refused(intent.intent(), values, Reason.NOT_ALLOWED, forbidden.scope());
        }
        if (admission instanceof Admission.UnknownName unknown) {
            return new Outcome.Refused(intent.intent(), values, Reason.NOT_FOUND, unknown.said());
        }
        if (admission instanceof Admission.NothingFound) {
            return new Outcome.Refused(intent.intent(), values, Reason.NOT_FOUND, "");
        }
        if (admission instanceof Admission.Invalid invalid) {
            return new Outcome.Refused(
                    intent.intent(), values, Reason.INVALID_VALUE, invalid.slot() + ": " + invalid.problem());
        }
        return new Outcome.NotUnderstood();
    }
}
