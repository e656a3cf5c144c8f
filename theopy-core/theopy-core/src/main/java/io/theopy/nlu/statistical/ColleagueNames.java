package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * "Camille's schedule": a single name that nothing else has is a colleague's, where something is only looked up and either
 * may be meant. Thread-safe.
 */
final class ColleagueNames {
    private final IntentCatalog catalog;
    private final EntityLinker linker;

    ColleagueNames(IntentCatalog catalog, EntityLinker linker) {
        this.catalog = catalog;
        this.linker = linker;
    }

    ProposedIntent settle(ProposedIntent proposed, Language language) {
        Optional<Intent> intent = catalog.find(proposed.intent()).filter(known -> !known.writes());
        Optional<Slot> colleague =
                intent.flatMap(known -> slot(known, slot -> slot.kind().beside().isPresent()));
        Optional<Slot> other = colleague
                .flatMap(slot -> slot.kind().beside())
                .flatMap(kind -> intent.flatMap(
                        known -> slot(known, slot -> slot.kind().name().equals(kind))));
        if (other.isEmpty()
                || colleague.isEmpty()
                || proposed.slots().containsKey(colleague.get().name())) {
            return proposed;
        }
        SlotValue name = proposed.slots().get(other.get().name());
        if (name == null || !name.candidates().isEmpty() || name.value().contains(" ")) {
            return proposed;
        }
        Map<String, SlotValue> slots = new LinkedHashMap<>(proposed.slots());
        slots.remove(other.get().name());
        EntityKind kind = new EntityKind(colleague.get().kind().name());
        slots.put(colleague.get().name(), linker.link(kind, name.said(), language));
        return new ProposedIntent(proposed.intent(), slots, proposed.confidence(), proposed.origin());
    }

    private static Optional<Slot> slot(Intent intent, Predicate<Slot> which) {
        return intent.slots().stream().filter(which).findFirst();
    }
}
