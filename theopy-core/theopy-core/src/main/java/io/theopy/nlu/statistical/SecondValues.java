package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Optional;

/** Two values for a place that takes one: neither is taken, and both are named in the question. Stateless. */
final class SecondValues {
    private SecondValues() {}

    /** {@code reading} with a doubt about each slot that another value in {@code found} might as well fill. */
    static ProposedIntent doubted(ProposedIntent reading, Intent intent, Utterance said, List<ValueSpan> found) {
        ProposedIntent doubted = reading;
        for (Slot slot : intent.slots()) {
            SlotValue value = reading.slots().get(slot.name());
            if (value == null) {
                continue;
            }
            Optional<ValueSpan> other = found.stream()
                    .filter(span -> ValueKind.filling(slot.kind()).contains(span.kind()))
                    .filter(span -> !isTaken(reading, said.original(span.from(), span.to())))
                    .findFirst();
            if (other.isPresent()) {
                doubted = doubted.with(slot.name(), either(value, other.get(), said));
            }
        }
        return doubted;
    }

    /** "Claire Benali Martha Higgins": a new name with one inside that the directory has is perhaps two. */
    static ProposedIntent inNewNames(ProposedIntent reading, Intent intent, Utterance said, List<ValueSpan> found) {
        ProposedIntent doubted = reading;
        for (Slot slot : intent.slots()) {
            SlotValue value = reading.slots().get(slot.name());
            if (value != null
                    && slot.type() == SlotType.NAME
                    && found.stream().anyMatch(span -> isKnownWithin(value.said(), span, said))) {
                doubted = doubted.with(slot.name(), value.doubted(Doubt.of(Doubt.Kind.IN_PART)));
            }
        }
        return doubted;
    }

    private static boolean isKnownWithin(String name, ValueSpan span, Utterance said) {
        String words = said.original(span.from(), span.to());
        return span.kind().isEntity()
                && span.length() > 1
                && words.length() < name.length()
                && name.contains(words)
                && span.entries().stream().anyMatch(entry -> entry.name().equalsIgnoreCase(words));
    }

    private static boolean isTaken(ProposedIntent reading, String words) {
        return reading.slots().values().stream()
                .anyMatch(value -> value.said().contains(words) || words.contains(value.said()));
    }

    private static SlotValue either(SlotValue value, ValueSpan other, Utterance said) {
        String words = value.said() + ", " + said.original(other.from(), other.to());
        return new SlotValue(
                value.value(),
                words,
                value.candidates(),
                Optional.of(new Doubt(Doubt.Kind.EITHER, said.original(other.from(), other.to()))));
    }
}
