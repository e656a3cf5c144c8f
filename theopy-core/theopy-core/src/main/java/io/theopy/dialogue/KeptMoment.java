package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps of a moment what was not said anew: "at eleven" is on the day that is known, "Tuesday" at the hour that is known,
 * "the day after" is reckoned from the day that was spoken of. Thread-safe.
 */
final class KeptMoment {
    private final SlotReader reader;
    private final NextDays nextDays = new NextDays();

    KeptMoment(SlotReader reader) {
        this.reader = reader;
    }

    /** All of {@code said} as the value of {@code slot}, which {@code last} may have. */
    Optional<SlotValue> read(ProposedIntent last, Slot slot, Utterance said, LocalDateTime now) {
        Optional<SlotValue> before = Optional.ofNullable(last.slots().get(slot.name()));
        return before.filter(value -> isTime(slot.type()))
                .flatMap(value -> nextDays.read(value, said))
                .or(() -> hour(before, slot, said))
                .or(() -> reader.read(slot, said, now).map(value -> merged(before, value)));
    }

    private Optional<SlotValue> hour(Optional<SlotValue> before, Slot slot, Utterance said) {
        Optional<LocalDate> day = before.filter(value -> hasHours(slot.type())).flatMap(KeptMoment::day);
        return day.flatMap(known -> reader.read(slot, said, known.atStartOfDay())
                .filter(value -> isOn(value, known))
                .filter(value -> reader.read(slot, said, known.plusDays(1).atStartOfDay())
                        .filter(other -> isOn(other, known.plusDays(1)))
                        .isPresent()));
    }

    /** From when whole sentences are reckoned. */
    Stream<LocalDateTime> bases(ProposedIntent last, Intent intent, LocalDateTime now) {
        return Stream.of(now);
    }

    /** {@code command} with hours on the day of {@code last}, where no day was said, and days at its hour. */
    ProposedIntent hourAlone(
            ProposedIntent last,
            Intent intent,
            ProposedIntent command,
            Function<LocalDateTime, Optional<ProposedIntent>> again) {
        ProposedIntent kept = command;
        for (Slot slot : intent.slots()) {
            Optional<SlotValue> before = Optional.ofNullable(last.slots().get(slot.name()));
            Optional<SlotValue> said = Optional.ofNullable(command.slots().get(slot.name()));
            if (said.isPresent() && before.isPresent() && hasHours(slot.type())) {
                SlotValue value = onKnownDay(slot, before.get(), again).orElseGet(() -> merged(before, said.get()));
                kept = kept.with(slot.name(), value);
            }
        }
        return kept;
    }

    private static Optional<SlotValue> onKnownDay(
            Slot slot, SlotValue before, Function<LocalDateTime, Optional<ProposedIntent>> again) {
        return day(before)
                .flatMap(known -> value(slot, again.apply(known.atStartOfDay()))
                        .filter(value -> isOn(value, known))
                        .filter(value -> value(
                                        slot, again.apply(known.plusDays(1).atStartOfDay()))
                                .filter(other -> isOn(other, known.plusDays(1)))
                                .isPresent()));
    }

    private static Optional<SlotValue> value(Slot slot, Optional<ProposedIntent> command) {
        return command.flatMap(said -> Optional.ofNullable(said.slots().get(slot.name())));
    }

    private static SlotValue merged(Optional<SlotValue> before, SlotValue value) {
        boolean day = value.value().matches("\\d{4}-\\d{2}-\\d{2}");
        return before.filter(known -> day && known.value().length() == 16)
                .map(known -> SlotValue.of(value.value() + known.value().substring(10), value.said()))
                .orElse(value);
    }

    private static boolean isOn(SlotValue value, LocalDate day) {
        return value.value().startsWith(day + "T");
    }

    private static Optional<LocalDate> day(SlotValue value) {
        return value.value().matches("\\d{4}-\\d{2}-\\d{2}T.*")
                ? Optional.of(LocalDate.parse(value.value().substring(0, 10)))
                : Optional.empty();
    }

    private static boolean hasHours(SlotType type) {
        return type == SlotType.DATETIME || type == SlotType.DATE_OR_DATETIME;
    }

    private static boolean isTime(SlotType type) {
        return hasHours(type) || type == SlotType.DATE || type == SlotType.DATE_OR_PERIOD || type == SlotType.PERIOD;
    }
}
