package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.nlu.ProposedIntent;
import io.theopy.nlu.SlotValue;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "No, I meant Tuesday": a new value for something that was just asked about. The value has to be of the type of a slot
 * that already has one (names only after a correcting word, or anything would be a name). Thread-safe.
 */
final class Correction {
    private static final WordList OPENERS = WordList.of(
            "no|nope|not that|not|sorry|wait|actually|i meant|i mean|i said|rather|make it|make that|change it to|change that to|it's|it is|that's|with|for|on|at|to|but",
            "non|pas ca|pardon|attends|attendez|en fait|je voulais dire|je veux dire|j' ai dit|plutot|mets|mettez|c' est|c' etait|avec|pour|a|mais");
    private static final WordList CLOSERS =
            WordList.of("instead|rather|please|i meant", "plutot|s' il te plait|s' il vous plait|a la place");

    private final IntentCatalog catalog;
    private final SlotReader reader;

    Correction(IntentCatalog catalog, SlotReader reader) {
        this.catalog = catalog;
        this.reader = reader;
    }

    /** {@code asked} with the corrected value; empty when {@code said} corrects nothing in it. */
    Optional<ProposedIntent> of(ProposedIntent asked, Utterance said, LocalDateTime now) {
        Optional<Intent> intent = catalog.find(asked.intent());
        int from = skipOpeners(said);
        int to = skipClosers(said, from);
        if (intent.isEmpty() || from >= to) {
            return Optional.empty();
        }
        Utterance rest = said.part(from, to);
        for (Slot slot : candidates(intent.get(), asked, from > 0)) {
            Optional<SlotValue> value = read(asked, slot, rest, now);
            if (value.isPresent() && isNews(asked, slot, value.get())) {
                return Optional.of(asked.with(slot.name(), merged(asked, slot, value.get())));
            }
        }
        return Optional.empty();
    }

    private static List<Slot> candidates(Intent intent, ProposedIntent asked, boolean opened) {
        List<Slot> slots = new ArrayList<>();
        for (Slot slot : intent.slots()) {
            boolean linked = asked.slots().containsKey(slot.name())
                    && !asked.slots().get(slot.name()).candidates().isEmpty();
            if (asked.slots().containsKey(slot.name()) && (!slot.type().isFree() || (opened && linked))) {
                slots.add(slot);
            }
        }
        // What has a form of its own is surer than a name.
        slots.sort((a, b) -> Boolean.compare(a.type().isFree(), b.type().isFree()));
        return slots;
    }

    /** A corrected name must be one that the ERP knows, and another value than before. */
    private static boolean isNews(ProposedIntent asked, Slot slot, SlotValue value) {
        SlotValue before = asked.slots().get(slot.name());
        boolean known = !slot.type().isFree() || !value.candidates().isEmpty();
        return known && before != null && !before.value().equals(value.value());
    }

    /** "At three" keeps the day, "Tuesday" keeps the hour. */
    private static SlotValue merged(ProposedIntent asked, Slot slot, SlotValue value) {
        SlotValue before = asked.slots().get(slot.name());
        if (before != null && before.value().length() == 16 && value.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return SlotValue.of(value.value() + before.value().substring(10), value.said());
        }
        return value;
    }

    /** An hour alone is on the day that is known already; anything else is reckoned from now. */
    private Optional<SlotValue> read(ProposedIntent asked, Slot slot, Utterance rest, LocalDateTime now) {
        SlotValue before = asked.slots().get(slot.name());
        if (before != null && before.value().matches("\\d{4}-\\d{2}-\\d{2}(T.*)?")) {
            LocalDate day = LocalDate.parse(before.value().substring(0, 10));
            Optional<SlotValue> there = reader.read(slot, rest, day.atStartOfDay());
            Optional<SlotValue> nextDay =
                    reader.read(slot, rest, day.plusDays(1).atStartOfDay());
            boolean isHourAlone =
                    there.filter(v -> v.value().startsWith(day + "T")).isPresent()
                            && nextDay.filter(v -> v.value().startsWith(day.plusDays(1) + "T"))
                                    .isPresent();
            if (isHourAlone) {
                return there;
            }
        }
        return reader.read(slot, rest, now);
    }

    private static int skipOpeners(Utterance said) {
        int from = 0;
        for (int length = OPENERS.lengthAt(said, from); length > 0; length = OPENERS.lengthAt(said, from)) {
            from += length;
        }
        return from;
    }

    private static int skipClosers(Utterance said, int from) {
        int to = said.tokens().size();
        for (int at = from + 1; at < to; at++) {
            if (at + CLOSERS.lengthAt(said, at) == to) {
                return at;
            }
        }
        return to;
    }
}
