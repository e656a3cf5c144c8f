package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * "Camille's schedule": a single name that no client has is a colleague's, where something is only looked up and either
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
        Optional<String> client = intent.flatMap(known -> slot(known, SlotType.CLIENT));
        Optional<String> operator = intent.flatMap(known -> slot(known, SlotType.OPERATOR));
        if (client.isEmpty() || operator.isEmpty() || proposed.slots().containsKey(operator.get())) {
            return proposed;
        }
        SlotValue name = proposed.slots().get(client.get());
        if (name == null || !name.candidates().isEmpty() || name.value().contains(" ")) {
            return proposed;
        }
        Map<String, SlotValue> slots = new LinkedHashMap<>(proposed.slots());
        slots.remove(client.get());
        slots.put(operator.get(), linker.link(EntityKind.OPERATOR, name.said(), language));
        return new ProposedIntent(proposed.intent(), slots, proposed.confidence(), proposed.origin());
    }

    private static Optional<String> slot(Intent intent, SlotType type) {
        return intent.slots().stream()
                .filter(slot -> slot.type() == type)
                .map(Slot::name)
                .findFirst();
    }
}
