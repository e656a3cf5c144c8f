package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * "The appointment with Paul, put it an hour later": whatever the verb says alone, by so much later a thing that is there
 * is moved. Immutable, thread-safe.
 */
final class MovedThing {
    private final IntentCatalog catalog;
    private final Targets targets;
    private final Aimed aimed;

    MovedThing(IntentCatalog catalog, Targets targets, Aimed aimed) {
        this.catalog = catalog;
        this.targets = targets;
        this.aimed = aimed;
    }

    /** What moves the thing that {@code command} is about; {@code command} itself where nothing was said to be moved. */
    Optional<ProposedIntent> of(ProposedIntent command, Saying saying) {
        return aimed.shifted(command, saying)
                .or(() -> targets.givingSame(command.intent()).stream()
                        .flatMap(intent -> catalog.find(intent).stream())
                        .flatMap(intent -> about(intent, command).stream())
                        .flatMap(move -> aimed.shifted(move, saying).stream())
                        .findFirst());
    }

    /** A moment that was said with the thing is the one that it has. */
    private Optional<ProposedIntent> about(Intent intent, ProposedIntent command) {
        ProposedIntent about =
                new ProposedIntent(intent.name(), Map.of(), OptionalDouble.of(1), ProposedIntent.Origin.DIALOGUE);
        for (Map.Entry<String, SlotValue> given : command.slots().entrySet()) {
            Optional<String> place = aimed.isMoment(command.intent(), given.getKey())
                    ? before(intent)
                    : intent.slot(given.getKey()).map(Slot::name);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            about = about.with(place.get(), given.getValue());
        }
        return Optional.of(about);
    }

    /** The place for the moment that a thing has before it is moved. */
    static Optional<String> before(Intent intent) {
        return intent.slots().stream().filter(Slot::before).map(Slot::name).findFirst();
    }
}
