package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotReader;
import io.theopy.meaning.SlotValue;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * "Pharmacie du Moulin", where it was asked about since it was mistyped before: the name as it is, and nothing else, settles
 * who is meant. Thread-safe.
 */
final class NameOnceMore {
    private final IntentCatalog catalog;
    private final SlotReader reader;

    NameOnceMore(IntentCatalog catalog, SlotReader reader) {
        this.catalog = catalog;
        this.reader = reader;
    }

    /** {@code asked} with the name as it was said now; empty when {@code said} is anything else. */
    Optional<ProposedIntent> in(Utterance said, ProposedIntent asked, LocalDateTime now) {
        return catalog.find(asked.intent()).map(Intent::slots).stream()
                .flatMap(List::stream)
                .filter(slot -> slot.type() == SlotType.ENTITY)
                .flatMap(slot -> Optional.ofNullable(asked.slots().get(slot.name()))
                        .filter(NameOnceMore::wasMistyped)
                        .flatMap(before -> again(slot, before, said, now))
                        .map(value -> asked.with(slot.name(), value))
                        .stream())
                .findFirst();
    }

    private Optional<SlotValue> again(Slot slot, SlotValue before, Utterance said, LocalDateTime now) {
        return reader.read(slot, said, now)
                .filter(value -> value.candidates().equals(before.candidates()))
                .filter(value -> letters(said.original()).equals(letters(before.value())));
    }

    private static boolean wasMistyped(SlotValue value) {
        return value.candidates().size() == 1 && !letters(value.said()).equals(letters(value.value()));
    }

    private static String letters(String name) {
        return TextPreprocessor.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
