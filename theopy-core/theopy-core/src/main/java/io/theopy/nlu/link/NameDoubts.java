package io.theopy.nlu.link;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Utterance;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which names have to be read back before something is written with them: those that have no word of their own, and
 * those that were heard and may as well be another's. Thread-safe.
 */
public final class NameDoubts {
    private final IntentCatalog catalog;
    private final ReservedWords reserved;
    private final EntityLinker linker;

    public NameDoubts(IntentCatalog catalog, EntityDirectory directory) {
        this.catalog = catalog;
        this.reserved = new CommandWords(catalog);
        this.linker = new EntityLinker(directory, catalog.domain());
    }

    /**
     * Whether a name that stands in {@code said} is doubtful.
     *
     * @param heard whether it was spoken: names are what recognisers get wrong most
     * @param before whether names that were said before count as well
     */
    public boolean are(ProposedIntent proposed, Utterance said, boolean heard, boolean before) {
        return catalog.find(proposed.intent())
                .filter(intent -> proposed.slots().entrySet().stream()
                        .anyMatch(given ->
                                (before || said.raw().contains(given.getValue().said()))
                                        && isDoubtful(intent, given, said, heard)))
                .isPresent();
    }

    private boolean isDoubtful(Intent intent, Map.Entry<String, SlotValue> given, Utterance said, boolean heard) {
        SlotValue value = given.getValue();
        Optional<Slot> slot = intent.slot(given.getKey()).filter(NameDoubts::isName);
        return slot.isPresent()
                && (reserved.areAllOf(value.value())
                        || heard
                                && kind(slot.get())
                                        .filter(kind -> linker.mayBeAnother(kind, value, said.language()))
                                        .isPresent());
    }

    private static boolean isName(Slot slot) {
        return slot.type().isFree() && slot.type() != SlotType.TEXT;
    }

    private static Optional<EntityKind> kind(Slot slot) {
        return (slot.kind().isEntity() ? Optional.of(slot.kind().name()) : slot.of()).map(EntityKind::new);
    }
}
