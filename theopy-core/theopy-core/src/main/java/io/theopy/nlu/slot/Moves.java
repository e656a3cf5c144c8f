package io.theopy.nlu.slot;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.SlotValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** "From Friday at ten to next Friday at ten": what stays where it is was heard wrongly. Stateless. */
public final class Moves {
    private Moves() {}

    /** The values of {@code intent} with a doubt about the moment that something is moved to and is at already. */
    public static Map<String, SlotValue> settled(Intent intent, Map<String, SlotValue> values) {
        Map<String, SlotValue> settled = values;
        for (Slot before : intent.slots()) {
            SlotValue was = before.before() ? values.get(before.name()) : null;
            for (Slot slot : intent.slots()) {
                SlotValue is = values.get(slot.name());
                if (was != null && is != null && !slot.before() && is.value().equals(was.value()) && is.isUsable()) {
                    settled = new LinkedHashMap<>(settled);
                    settled.put(slot.name(), is.doubted(Doubt.of(Doubt.Kind.IN_PART)));
                }
            }
        }
        return settled;
    }
}
