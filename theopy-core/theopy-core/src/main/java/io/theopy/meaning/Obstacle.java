package io.theopy.meaning;

import java.util.Objects;

/**
 * Words of a command that it can't be carried out with: "every Monday", "if the client calls". Nothing is done or
 * offered; the reply names the words.
 *
 * @param said the words, as the user said them
 */
public record Obstacle(Kind kind, String said) {
    /** What the words ask for; {@code impossible.<name>} of the messages says it. */
    public enum Kind {
        /** To do it again and again. */
        REPEATED,
        /** To do it only if, or as soon as, something is the case. */
        CONDITIONAL,
        /** To do later what can only be done now. */
        DEFERRED,
        /** To leave something out. */
        EXCEPTED,
        /** To take as much as up to something, or more or less than something. */
        BOUNDED,
        /** Anything else that is plainly part of the command, and that Theopy can't do. */
        OTHER
    }

    public Obstacle {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(said, "said must not be null");
    }
}
