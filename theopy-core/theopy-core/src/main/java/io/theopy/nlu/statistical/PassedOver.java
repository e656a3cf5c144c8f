package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.nlu.slot.SlotMatch;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values in a reason that stands beside a command: "the cheque came this morning, so mark 116 as paid". They are passed over
 * only where they can't be meant for it. Immutable, thread-safe.
 */
final class PassedOver {
    private static final Set<ValueKind> TIMES = Set.of(ValueKind.WHEN, ValueKind.PERIOD, ValueKind.DURATION);
    private static final int DATE = 10;

    private final IntentCatalog catalog;

    PassedOver(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** @param reasoned whether a word such as "so" stands between the two */
    boolean mayBe(ProposedIntent command, List<ValueSpan> beside, Utterance said, LocalDateTime now, boolean reasoned) {
        Optional<Intent> intent = catalog.find(command.intent());
        return beside.isEmpty()
                || intent.isPresent()
                        && beside.stream().allMatch(value -> mayBe(command, intent.get(), value, said, now, reasoned));
    }

    private static boolean mayBe(
            ProposedIntent command,
            Intent intent,
            ValueSpan value,
            Utterance said,
            LocalDateTime now,
            boolean reasoned) {
        boolean isTime = TIMES.contains(value.kind());
        if (!isTime && !value.kind().isEntity()) {
            return false;
        }
        List<Slot> places = intent.slots().stream()
                .filter(slot -> ValueKind.filling(slot.kind()).contains(value.kind()))
                .toList();
        if (places.isEmpty()) {
            return !intent.writes() || !isTime || hasBegun(value, said, now);
        }
        // What the command has already is not said once more, unless a reason is told for it.
        return isTime
                && (!intent.writes() || reasoned)
                && places.stream().anyMatch(slot -> command.slots().containsKey(slot.name()));
    }

    /** What is still to come may be when it is to be done. */
    private static boolean hasBegun(ValueSpan value, Utterance said, LocalDateTime now) {
        SlotType type = value.kind().equals(ValueKind.WHEN) ? SlotType.DATE_OR_DATETIME : SlotType.PERIOD;
        return value.kind().equals(ValueKind.DURATION)
                || SlotRecognizers.forType(type, said.language()).matchesAt(said, value.from(), now).stream()
                        .filter(match -> match.to() == value.to())
                        .map(SlotMatch::value)
                        .anyMatch(when -> when.length() >= DATE
                                && when.substring(0, DATE)
                                                .compareTo(now.toLocalDate().toString())
                                        <= 0);
    }
}
