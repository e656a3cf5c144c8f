package io.theopy.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;

/**
 * What speaks for carrying out a proposal, beyond the proposal itself.
 *
 * @param sure whether intent and values were understood beyond doubt
 * @param consent the {@link Fingerprint} that this caller said yes to just now
 * @param found what the binding's lookup found, once it ran
 */
public record Evidence(boolean sure, Optional<String> consent, Optional<JsonNode> found) {
    public Evidence {
        Objects.requireNonNull(consent, "consent must not be null");
        Objects.requireNonNull(found, "found must not be null");
    }

    public static Evidence of(boolean sure) {
        return new Evidence(sure, Optional.empty(), Optional.empty());
    }

    public Evidence consenting(String fingerprint) {
        return new Evidence(sure, Optional.of(fingerprint), found);
    }

    public Evidence finding(JsonNode what) {
        return new Evidence(sure, consent, Optional.of(what));
    }
}
