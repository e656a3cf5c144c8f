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
import org.jspecify.annotations.Nullable;

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
                .filter(slot -> slot.type() == SlotType.ENTITY
                        && wasMistyped(asked.slots().get(slot.name())))
                .flatMap(slot -> again(slot, said, asked, now).stream())
                .findFirst();
    }

    private Optional<ProposedIntent> again(Slot slot, Utterance said, ProposedIntent asked, LocalDateTime now) {
        SlotValue before = asked.slots().get(slot.name());
        return reader.read(slot, said, now)
                .filter(value -> value.candidates().equals(before.candidates()))
                .filter(value -> letters(said.original()).equals(letters(before.value())))
                .map(value -> asked.with(slot.name(), value));
    }

    private static boolean wasMistyped(@Nullable SlotValue value) {
        return value != null
                && value.candidates().size() == 1
                && !letters(value.said()).equals(letters(value.value()));
    }

    private static String letters(String name) {
        return TextPreprocessor.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
