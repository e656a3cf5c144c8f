package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whether two commands that share words are really two: they do the same, and what differs between them is what
 * differs in their words. Immutable, thread-safe.
 */
final class Parallel {
    private final IntentCatalog catalog;

    Parallel(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * One of the commands.
     *
     * @param own the words that it doesn't share with the other
     */
    record Side(ProposedIntent command, String own) {}

    boolean are(Side one, Side other) {
        if (!one.command().intent().equals(other.command().intent())) {
            return false;
        }
        List<String> places = differing(one.command(), other.command());
        return places.stream().allMatch(place -> isOwn(one, place) && isOwn(other, place))
                && places.stream().anyMatch(place -> isTelling(one, place) && isTelling(other, place));
    }

    private static List<String> differing(ProposedIntent one, ProposedIntent other) {
        Set<String> places = new TreeSet<>(one.slots().keySet());
        places.addAll(other.slots().keySet());
        return places.stream()
                .filter(place -> !value(one, place)
                        .map(SlotValue::value)
                        .equals(value(other, place).map(SlotValue::value)))
                .toList();
    }

    /** Whether the value was said in the words that are not shared; of an hour or a date, part of it may be. */
    private boolean isOwn(Side side, String place) {
        Optional<String> said = value(side.command(), place).map(SlotValue::said);
        boolean time =
                slot(side.command(), place).filter(slot -> slot.type().isTime()).isPresent();
        return said.isEmpty()
                || side.own().contains(said.get())
                || time && said.get().contains(side.own());
    }

    private Optional<Slot> slot(ProposedIntent command, String place) {
        return catalog.find(command.intent()).flatMap((Intent intent) -> intent.slot(place));
    }

    /**
     * Whether another value makes it another command: one of a closed form, a known name, or a new name that was said with
     * more words. Other words in a note, or in a name that nobody knows, may as well be one note, or one name; a name
     * within a note is part of that.
     */
    private boolean isTelling(Side side, String place) {
        ProposedIntent command = side.command();
        Optional<Slot> slot = slot(command, place);
        Optional<SlotValue> value = value(command, place);
        if (slot.isEmpty() || value.isEmpty()) {
            return false;
        }
        boolean known = !value.get().candidates().isEmpty();
        boolean named = slot.get().type() == SlotType.NAME
                && !side.own().equals(value.get().said());
        return (!slot.get().type().isFree() || known || named) && !isWithinAnother(command, place, value.get());
    }

    private static boolean isWithinAnother(ProposedIntent command, String place, SlotValue value) {
        return command.slots().entrySet().stream()
                .anyMatch(slot -> !slot.getKey().equals(place)
                        && slot.getValue().said().length() > value.said().length()
                        && slot.getValue().said().contains(value.said()));
    }

    private static Optional<SlotValue> value(ProposedIntent command, String place) {
        return Optional.ofNullable(command.slots().get(place));
    }
}
