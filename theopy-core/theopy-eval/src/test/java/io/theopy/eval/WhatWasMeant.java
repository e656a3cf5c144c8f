package io.theopy.eval;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a sentence meant before one of its words was changed, held against what is written after it. Whatever the words left
 * say, each value that is written is one that was meant, or has the changed word in it; and each that was meant is written,
 * unless its own words were changed, or it is kept whole in a note.
 *
 * @param intent of both
 */
record WhatWasMeant(Intent intent, ProposedIntent meant, GarbledSentence garbled) {
    boolean is(ProposedIntent wrote) {
        if (!wrote.intent().equals(meant.intent()) || garbled.word().scope() && !isInNote(wrote)) {
            return false;
        }
        Set<String> names = new TreeSet<>(meant.slots().keySet());
        names.addAll(wrote.slots().keySet());
        return names.stream()
                .allMatch(name -> intent.slot(name)
                        .map(slot -> isSame(
                                slot,
                                Optional.ofNullable(wrote.slots().get(name)),
                                Optional.ofNullable(meant.slots().get(name)),
                                wrote))
                        .orElseGet(() -> Objects.equals(
                                wrote.values().get(name), meant.values().get(name))));
    }

    private boolean isSame(Slot slot, Optional<SlotValue> is, Optional<SlotValue> was, ProposedIntent wrote) {
        if (is.map(SlotValue::value).equals(was.map(SlotValue::value))) {
            return true;
        }
        boolean isChanged = garbled.within().contains(slot.name())
                && (garbled.replaced() || slot.type().isFree());
        if (is.isEmpty()) {
            return isChanged
                    || was.filter(value -> isNoted(wrote, value.said())).isPresent()
                    || garbled.within().contains(slot.name())
                            && note(wrote).filter(this::holds).isPresent();
        }
        if (was.isEmpty()) {
            return holdsValue(is.get())
                    || slot.type().isTime() && wrote.slots().values().stream().anyMatch(this::holdsValue)
                    || slot.type() == SlotType.ENTITY && isNoted(wrote, is.get().said());
        }
        return isChanged
                || slot.type() == SlotType.TEXT
                        && holds(is.get())
                        && is.get().value().contains(was.get().value())
                || slot.type().isTime() && holdsValue(is.get());
    }

    private boolean holdsValue(SlotValue is) {
        return garbled.word().value() && holds(is);
    }

    private boolean holds(SlotValue is) {
        return !garbled.word().isNothing() && is.said().contains(garbled.word().text());
    }

    /** Kept as it was said; at the edge of what is to be done some day, it says how often or until when. */
    private boolean isInNote(ProposedIntent wrote) {
        String word = garbled.word().text();
        boolean takesTime =
                intent.slots().stream().anyMatch(slot -> slot.type().isTime() && slot.type() != SlotType.DURATION);
        return note(wrote)
                .filter(this::holds)
                .map(SlotValue::said)
                .filter(note ->
                        !takesTime || !garbled.word().recurs() || !note.startsWith(word) && !note.endsWith(word))
                .isPresent();
    }

    private boolean isNoted(ProposedIntent wrote, String words) {
        return note(wrote).filter(note -> note.said().contains(words)).isPresent();
    }

    private Optional<SlotValue> note(ProposedIntent wrote) {
        return intent.slots().stream()
                .filter(slot -> slot.type() == SlotType.TEXT)
                .flatMap(slot -> Optional.ofNullable(wrote.slots().get(slot.name())).stream())
                .findFirst();
    }
}
