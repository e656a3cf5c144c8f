package io.theopy.dialogue;

import io.theopy.action.IntentRouter;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.Shift;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.slot.SlotRecognizer;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;

/** "Move it to eleven": an hour without a day is of the day on which is what it moves, not of today. Thread-safe. */
final class HourAlone {
    private final TextPreprocessor text = new TextPreprocessor();
    private final IntentCatalog catalog;
    private final SlotReader reader;

    HourAlone(IntentCatalog catalog, SlotReader reader) {
        this.catalog = catalog;
        this.reader = reader;
    }

    ProposedIntent settled(ProposedIntent command, Language language, LocalDateTime now) {
        ProposedIntent settled = command;
        for (Intent intent : catalog.find(command.intent()).stream().toList()) {
            for (Slot slot : intent.slots()) {
                SlotValue value = command.slots().get(slot.name());
                if (value != null
                        && value.doubt().isEmpty()
                        && value.value().matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}")
                        && IntentRouter.isReckoned(intent, slot.name())
                        && isHourAlone(slot, value, language, now.toLocalDate())) {
                    settled = settled.with(slot.name(), Shift.hourOf(value));
                }
            }
        }
        return settled;
    }

    /** Said on another day, it would have been of that day. */
    private boolean isHourAlone(Slot slot, SlotValue value, Language language, LocalDate today) {
        return isOn(today.plusDays(40), slot, value, language) && isOn(today.plusDays(43), slot, value, language);
    }

    private boolean isOn(LocalDate day, Slot slot, SlotValue value, Language language) {
        Utterance said = text.process(value.said(), language);
        return !namesDay(day, said)
                && reader.read(slot, said, day.atStartOfDay())
                        .filter(read -> read.value().equals(day + value.value().substring(10)))
                        .isPresent();
    }

    /** "This morning at nine" is of today, whatever it moves. */
    private static boolean namesDay(LocalDate day, Utterance said) {
        SlotRecognizer days = SlotRecognizers.forType(SlotType.DATE_OR_DATETIME, said.language());
        return IntStream.range(0, said.tokens().size())
                .boxed()
                .flatMap(from -> days.matchesAt(said, from, day.atStartOfDay()).stream())
                .anyMatch(match -> match.value().equals(day.toString()));
    }
}
