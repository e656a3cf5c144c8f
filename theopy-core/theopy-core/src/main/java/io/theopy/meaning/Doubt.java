package io.theopy.meaning;

import java.util.Objects;

/**
 * Why a value that was heard can't be taken as it stands: the user is asked about it, and told what is wrong.
 *
 * @param detail what the question names beside the value, by kind: the other values of {@link Kind#EITHER}, how many
 *     digits of {@link Kind#DIGITS} are missing ({@code -1}) or too many ({@code 1}); empty when there is nothing
 */
public record Doubt(Kind kind, String detail) {
    /** What is wrong; {@code doubt.<name>} of the messages says it. */
    public enum Kind {
        /** The moment has passed. */
        PASSED,
        /** The parts of it don't go together: a Friday that is a Saturday. */
        CONTRADICTS,
        /** It is one of several: "at 10 or 11". */
        EITHER,
        /** A number that has too few or too many digits. */
        DIGITS,
        /** It isn't a value of its kind: an address that can't be one. */
        NOT_VALID,
        /** Some of it wasn't understood: "won forty nine". */
        IN_PART,
        /** It is good, but was dictated letter by letter: it is read back before anything is written. */
        SPELLED,
        /** It is good, but was reckoned from another value: it is read back before anything is written. */
        RECKONED
    }

    public Doubt {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(detail, "detail must not be null");
    }

    public static Doubt of(Kind kind) {
        return new Doubt(kind, "");
    }

    /** Whether the value itself is good, and only has to be read back. */
    public boolean isReadBack() {
        return kind == Kind.SPELLED || kind == Kind.RECKONED;
    }
}
