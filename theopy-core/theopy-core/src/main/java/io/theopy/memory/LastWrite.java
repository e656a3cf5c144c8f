package io.theopy.memory;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.meaning.ProposedIntent;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A write that was just done, for "no, I meant Tuesday".
 *
 * @param intent what was asked for
 * @param callerId who asked for it, and may correct it
 * @param found what its lookup found
 * @param result what the ERP answered
 */
public record LastWrite(
        ProposedIntent intent, String callerId, Instant done, Optional<JsonNode> found, Optional<JsonNode> result) {
    public LastWrite {
        Objects.requireNonNull(intent, "intent must not be null");
        Objects.requireNonNull(callerId, "callerId must not be null");
        Objects.requireNonNull(done, "done must not be null");
        Objects.requireNonNull(found, "found must not be null");
        Objects.requireNonNull(result, "result must not be null");
    }
}
