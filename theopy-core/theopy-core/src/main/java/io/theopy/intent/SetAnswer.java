package io.theopy.intent;

import java.util.Objects;
import java.util.Optional;

/**
 * A sentence that is only ever answered: a courtesy, a question about what one had written, or something that the system
 * can't be asked for here. It is matched as a whole, never learned from, and nothing is done about it.
 *
 * @param intent name, sentences and reply; its slots are named by their type, and it has no action
 * @param instead the intent that comes nearest to what can't be done
 */
public record SetAnswer(Intent intent, Kind kind, Optional<String> instead) {
    /** What such a sentence is about. */
    public enum Kind {
        COURTESY,
        /** Answered out of the ledger. It says all in its own words, so it is heard before what takes free text is. */
        OWN_WRITES,
        /** What can't be done: the reply refuses it. */
        CANNOT
    }

    public SetAnswer {
        Objects.requireNonNull(intent, "intent must not be null");
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(instead, "instead must not be null");
    }

    /** Whether the reply says that this can't be done. */
    public boolean refuses() {
        return kind == Kind.CANNOT;
    }

    public String name() {
        return intent.name();
    }
}
