package io.theopy.internal.stage;

import io.theopy.action.Admission;
import io.theopy.action.Evidence;
import io.theopy.action.IntentRouter;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.Obstacle;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import java.time.Instant;
import java.util.Optional;

/** Offers to do once what can't be done again and again, where all that this takes was said. Immutable, thread-safe. */
public final class OfferedOnce {
    private final IntentCatalog catalog;
    private final IntentRouter router;
    private final DialogueConfig config;

    public OfferedOnce(IntentCatalog catalog, IntentRouter router, DialogueConfig config) {
        this.catalog = catalog;
        this.router = router;
        this.config = config;
    }

    /** The question whether to; empty when there is nothing to offer. The yes is bound to that one time. */
    Optional<PendingQuestion> about(ProposedIntent intent, Understood turn, Instant now) {
        boolean isRepeated = intent.obstacle()
                .filter(obstacle -> obstacle.kind() == Obstacle.Kind.REPEATED)
                .isPresent();
        if (!isRepeated
                || catalog.find(intent.intent())
                        .filter(known -> known.sequel().once())
                        .isEmpty()) {
            return Optional.empty();
        }
        ProposedIntent once = new ProposedIntent(intent.intent(), intent.slots(), intent.confidence(), intent.origin());
        Admission admission = router.admit(once, turn.turn().caller(), Evidence.of(false));
        return admission instanceof Admission.NeedsConsent asked
                ? Optional.of(new PendingQuestion.Confirmation(
                        once, turn.turn().caller().id(), asked.fingerprint(), now.plus(config.confirmationLife())))
                : Optional.empty();
    }
}
