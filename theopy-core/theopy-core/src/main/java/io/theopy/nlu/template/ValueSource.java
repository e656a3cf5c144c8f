package io.theopy.nlu.template;

import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import java.util.Set;

/** Where the values of a slot in a template come from. */
sealed interface ValueSource {
    /** A recogniser of values with a form of their own. */
    record Typed(SlotType type) implements ValueSource {}

    /** A recogniser of moments that may be said with their end. */
    record Spanning(SlotType type) implements ValueSource {}

    /** The same for a slot that says which way its dates are meant. */
    record DirectedRecognizers(Slot slot) implements ValueSource {}

    /** Numbers of what the catalogue declares to be called by number. */
    record Numbered(String kind, Set<String> nouns) implements ValueSource {}

    /** The words of the slot's choices. */
    record Choice(Slot slot) implements ValueSource {}

    /**
     * Any words that may be a name or text of this type.
     *
     * @param notFirst what such words don't begin with, because another slot of the intent takes it
     */
    record Free(SlotKind kind, Set<SlotType> notFirst) implements ValueSource {}

    /** The names of a kind that the directory has. */
    record Known(SlotKind kind) implements ValueSource {}
}
