package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.Towns;
import io.theopy.text.Languages;
import io.theopy.text.NameLanguage;
import io.theopy.text.Utterance;
import java.util.Optional;

/**
 * "(Yes,) in Lyon": a town that is known, and nothing else, said beside the yes to somebody new. Immutable, thread-safe.
 */
final class TownBeside {
    private final IntentCatalog catalog;

    TownBeside(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@code creation} with the town that all of {@code words} is; empty when they are anything else. */
    Optional<ProposedIntent> in(Utterance words, ProposedIntent creation) {
        int size = words.tokens().size();
        boolean opened = size > 1
                && Languages.part(words.language(), NameLanguage.class)
                        .beforeTowns()
                        .contains(words.tokens().get(0).form());
        int from = opened ? 1 : 0;
        boolean isTown = opened && size < Long.SIZE && (Towns.endsOfKnown(words, from) & 1L << size) != 0;
        return catalog.find(creation.intent()).filter(intent -> isTown).map(Intent::slots).stream()
                .flatMap(slots -> slots.stream())
                .filter(slot ->
                        slot.type() == SlotType.CITY && !creation.slots().containsKey(slot.name()))
                .map(Slot::name)
                .findFirst()
                .map(slot -> creation.with(slot, town(words, from)));
    }

    private static SlotValue town(Utterance words, int from) {
        String said = words.original(from, words.tokens().size());
        return SlotValue.of(Towns.called(said, words, from), said);
    }
}
