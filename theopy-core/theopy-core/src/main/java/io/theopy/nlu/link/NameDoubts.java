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
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells which names have to be read back before something is written with them: those that have no word of their own,
 * those that were typed like another one's and not as it is, those that were heard and may as well be another's, and new ones that may be the names of two or that hold a word which
 * may as well not belong to them. Thread-safe.
 */
public final class NameDoubts {
    private final IntentCatalog catalog;
    private final ReservedWords reserved;
    private final EntityLinker linker;
    private final JoinedNames joined;

    public NameDoubts(IntentCatalog catalog, EntityDirectory directory) {
        this.catalog = catalog;
        this.reserved = new CommandWords(catalog);
        this.linker = new EntityLinker(directory, catalog.domain());
        this.joined = new JoinedNames(catalog.domain());
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
                        || slot.get().type() == SlotType.NAME
                                && (joined.mayBeSeveral(value.value()) || holdsOrdinary(value, said))
                        || !heard && slot.get().kind().isEntity() && linker.isOnlyNear(value)
                        || heard
                                && kind(slot.get())
                                        .filter(kind -> linker.mayBeAnother(kind, value, said.language()))
                                        .isPresent());
    }

    /** Whether a word stands in the name that only its place there makes part of it: "June Friday". */
    private boolean holdsOrdinary(SlotValue value, Utterance said) {
        WrittenNames written =
                new WrittenNames(said, Set.of(), catalog.domain().names().generic());
        int from = said.raw().indexOf(value.said());
        int to = from + value.said().length();
        return from >= 0
                && IntStream.range(0, said.tokens().size())
                        .filter(at -> said.tokens().get(at).start() >= from
                                && said.tokens().get(at).end() <= to)
                        .anyMatch(written::isNever);
    }

    private static boolean isName(Slot slot) {
        return slot.type().isFree() && slot.type() != SlotType.TEXT;
    }

    private static Optional<EntityKind> kind(Slot slot) {
        return (slot.kind().isEntity() ? Optional.of(slot.kind().name()) : slot.of()).map(EntityKind::new);
    }
}
