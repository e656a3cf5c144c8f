package io.theopy.dialogue;

import io.theopy.intent.Slot;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.PendingQuestion;
import io.theopy.nlu.slot.MomentParts;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads what was answered to the question for one value, leaning on what is known of that value already. Thread-safe. */
final class SlotAnswers {
    private final SlotReader slotReader;

    SlotAnswers(SlotReader slotReader) {
        this.slotReader = slotReader;
    }

    /** When the day is known and the hour was asked for, "at two" is on that day, and "Tuesday" at the hour that is known. */
    Optional<SlotValue> read(Slot slot, PendingQuestion.MissingSlot missing, Utterance said, LocalDateTime now) {
        SlotValue known = missing.intent().slots().get(missing.slot());
        Optional<LocalDate> day = Optional.ofNullable(known)
                .filter(value -> value.doubt()
                        .filter(doubt -> doubt.kind() == Doubt.Kind.PASSED)
                        .isEmpty())
                .flatMap(value -> MomentParts.day(value.value()));
        if (known == null || day.isEmpty()) {
            return slotReader.read(slot, said, now);
        }
        return hourOn(day.get(), slot, said)
                .or(() -> isContradiction(known) ? around(day.get(), slot, said) : Optional.empty())
                .or(() -> slotReader.read(slot, said, now))
                .map(value -> new SlotValue(
                        MomentParts.merged(known.value(), value.value()),
                        value.said(),
                        value.candidates(),
                        value.doubt()));
    }

    private static boolean isContradiction(SlotValue known) {
        return known.doubt()
                .filter(doubt -> doubt.kind() == Doubt.Kind.CONTRADICTS)
                .isPresent();
    }

    /** "Saturday" is the one about that day; what is said of today is none. */
    private Optional<SlotValue> around(LocalDate day, Slot slot, Utterance said) {
        return slotReader
                .read(slot, said, day.minusDays(4).atStartOfDay())
                .filter(value -> slotReader
                        .read(slot, said, day.minusDays(3).atStartOfDay())
                        .filter(later -> later.value().equals(value.value()))
                        .isPresent());
    }

    /** An hour alone, on that day. */
    private Optional<SlotValue> hourOn(LocalDate day, Slot slot, Utterance said) {
        return slotReader
                .read(slot, said, day.atStartOfDay())
                .filter(value -> value.value().startsWith(day + "T"))
                .filter(value -> slotReader
                        .read(slot, said, day.plusDays(1).atStartOfDay())
                        .filter(later -> later.value().startsWith(day.plusDays(1) + "T"))
                        .isPresent());
    }
}
