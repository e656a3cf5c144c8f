package io.theopy.action.ledger;

import io.theopy.action.Evidence;
import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.time.Instant;
import java.util.Objects;

/**
 * What was asked for when a write was recorded: by whom, where, and what spoke for it. It never changes. Immutable.
 *
 * @param turnId the turn that asked for it
 * @param sessionId the conversation, in whose order writes are sent
 * @param caller on whose behalf
 * @param language what the user spoke, and hears news in
 * @param proposal what the action was made of
 * @param evidence what spoke for it: the user's yes, what the lookup found
 * @param fingerprint of the action that was admitted; what is sent later must have the same
 * @param recorded when it was recorded
 */
public record WriteRequest(
        String turnId,
        String sessionId,
        Caller caller,
        Language language,
        ProposedIntent proposal,
        Evidence evidence,
        String fingerprint,
        Instant recorded) {
    public WriteRequest {
        Objects.requireNonNull(turnId, "turnId must not be null");
        Objects.requireNonNull(sessionId, "sessionId must not be null");
        Objects.requireNonNull(caller, "caller must not be null");
        Objects.requireNonNull(language, "language must not be null");
        Objects.requireNonNull(proposal, "proposal must not be null");
        Objects.requireNonNull(evidence, "evidence must not be null");
        Objects.requireNonNull(fingerprint, "fingerprint must not be null");
        Objects.requireNonNull(recorded, "recorded must not be null");
    }

    /** The same with another proposal, which its fingerprint then no longer fits. */
    public WriteRequest proposing(ProposedIntent other) {
        return new WriteRequest(turnId, sessionId, caller, language, other, evidence, fingerprint, recorded);
    }
}
