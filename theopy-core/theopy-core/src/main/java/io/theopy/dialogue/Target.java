package io.theopy.dialogue;

import io.theopy.meaning.SlotValue;
import io.theopy.memory.Thing;
import java.util.Map;

/**
 * Something that a command may be about, because it was listed, made or shown.
 *
 * @param called what it is called in a sentence
 * @param slots what a command about it takes, {@code @found} for the item of a lookup
 */
record Target(Thing thing, String called, Map<String, SlotValue> slots) {
    Target {
        slots = Map.copyOf(slots);
    }
}
