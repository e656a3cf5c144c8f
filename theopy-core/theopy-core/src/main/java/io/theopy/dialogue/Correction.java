package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * "No, I meant Tuesday": a new value for something that was just asked about, or just done. The value has to be of the type of a slot
 * that already has one (names only after a correcting word, or anything would be a name). Thread-safe.
 */
final class Correction {
    private final IntentCatalog catalog;
    private final SlotReader reader;

    Correction(IntentCatalog catalog, SlotReader reader) {
        this.catalog = catalog;
        this.reader = reader;
    }

    /** {@code asked} with the corrected value; empty when {@code said} corrects nothing in it. */
    Optional<ProposedIntent> of(ProposedIntent asked, Utterance said, LocalDateTime now) {
        return first(asked, CorrectingWords.read(said), now);
    }

    /** The same where nothing was asked: only for words that say that something was wrong. */
    Optional<ProposedIntent> afterwards(ProposedIntent done, Utterance said, LocalDateTime now) {
        List<CorrectingWords.Reading> insisting = CorrectingWords.read(said).stream()
                .filter(CorrectingWords.Reading::insists)
                .toList();
        return first(done, insisting, now);
    }

    private Optional<ProposedIntent> first(
            ProposedIntent asked, List<CorrectingWords.Reading> readings, LocalDateTime now) {
        Optional<Intent> intent = catalog.find(asked.intent());
        if (intent.isEmpty()) {
            return Optional.empty();
        }
        for (CorrectingWords.Reading reading : readings) {
            for (Slot slot : candidates(intent.get(), asked, reading.opened())) {
                Optional<SlotValue> value = read(asked, slot, reading.value(), now)
                        .map(read -> merged(asked, slot, read))
                        .filter(read -> isNews(asked, slot, read))
                        .filter(read -> replaces(asked, slot, reading, now));
                if (value.isPresent()) {
                    return Optional.of(asked.with(slot.name(), value.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the user said what was wrong, it must be what the slot has: "not Martha" is not about another client. */
    private boolean replaces(ProposedIntent asked, Slot slot, CorrectingWords.Reading reading, LocalDateTime now) {
        SlotValue before = asked.slots().get(slot.name());
        if (reading.replaced().isEmpty() || before == null) {
            return before != null;
        }
        Utterance replaced = reading.replaced().get();
        return isPartOf(replaced, before)
                || read(asked, slot, replaced, now)
                        .filter(value -> before.value().startsWith(value.value()) && !value.isAmbiguous())
                        .isPresent();
    }

    private static boolean isPartOf(Utterance replaced, SlotValue before) {
        Set<String> words = new HashSet<>(Arrays.asList(
                TextPreprocessor.fold(before.value() + " " + before.said()).split("[^\\p{L}\\p{N}]+")));
        return replaced.tokens().stream().allMatch(token -> words.contains(token.form()));
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
}
