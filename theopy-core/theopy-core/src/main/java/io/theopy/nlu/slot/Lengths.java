package io.theopy.nlu.slot;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts how long something lasts, which was said with its end ("from ten to eleven"), into the slot that takes it. Stateless.
 */
public final class Lengths {
    private static final String BEFORE_LENGTH = "/P";

    private Lengths() {}

    /**
     * Whether "from ten to eleven" is a value of {@code slot}: of a moment whose length the intent takes too, of a length
     * that goes with no moment, and of a moment that may be a day, where it is asked about.
     */
    public static boolean areRead(Slot slot, Intent intent) {
        return switch (slot.type()) {
            case DATETIME -> slot.lasts().isPresent();
            case DATE_OR_DATETIME -> true;
            case DURATION ->
                intent.slots().stream().noneMatch(other -> other.lasts().equals(Optional.of(slot.name())));
            default -> false;
        };
    }

    /** The values of {@code intent} with every moment as its start, and its length in the slot for that. */
    public static Map<String, SlotValue> settled(Intent intent, Map<String, SlotValue> values) {
        Map<String, SlotValue> settled = values;
        for (Slot slot : intent.slots()) {
            SlotValue value = values.get(slot.name());
            int at = value == null ? -1 : value.value().indexOf(BEFORE_LENGTH);
            if (value != null && at > 0) {
                settled = settled == values ? new LinkedHashMap<>(values) : settled;
                settle(slot, value, at, settled);
            }
        }
        return settled;
    }

    /** The same with the values of {@code proposed}. */
    public static ProposedIntent settled(Intent intent, ProposedIntent proposed) {
        ProposedIntent settled = proposed;
        Map<String, SlotValue> values = settled(intent, proposed.slots());
        for (Map.Entry<String, SlotValue> value : values.entrySet()) {
            if (!value.getValue().equals(proposed.slots().get(value.getKey()))) {
                settled = settled.with(value.getKey(), value.getValue());
            }
        }
        return settled;
    }

    private static void settle(Slot slot, SlotValue value, int at, Map<String, SlotValue> values) {
        SlotValue start =
                new SlotValue(value.value().substring(0, at), value.said(), value.candidates(), value.doubt());
        String length = value.value().substring(at + 1);
        SlotValue other = slot.lasts().map(values::get).orElse(null);
        boolean taken =
                slot.lasts().isPresent() && (other == null || other.value().equals(length));
        values.put(
                slot.name(),
                taken || start.doubt().isPresent()
                        ? start
                        : start.doubted(Doubt.of(other == null ? Doubt.Kind.EITHER : Doubt.Kind.NOT_VALID)));
        boolean either =
                start.doubt().filter(doubt -> doubt.kind() == Doubt.Kind.EITHER).isPresent();
        if (taken && !either) {
            slot.lasts().ifPresent(name -> values.put(name, SlotValue.of(length, value.said())));
        }
    }
}
