package io.theopy.intent;

import java.util.Objects;
import java.util.Optional;

/**
 * A sentence that is only ever answered: a courtesy, or something that the system can't be asked for here. It is matched
 * as a whole, never learned from, and nothing is done about it.
 *
 * @param intent name, sentences and reply; its slots are named by their type, and it has no action
 * @param refuses whether the reply says that this can't be done
 * @param instead the intent that comes nearest to what can't be done
 */
public record SetAnswer(Intent intent, boolean refuses, Optional<String> instead) {
    public SetAnswer {
        Objects.requireNonNull(intent, "intent must not be null");
        Objects.requireNonNull(instead, "instead must not be null");
    }

    public String name() {
        return intent.name();
    }
}
