package io.theopy.nlu.account;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.meaning.ProposedIntent;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Where the values of a reading stand in what was said. */
final class SlotPlaces {
    private final List<Place> places = new ArrayList<>();

    /**
     * A value's place.
     *
     * @param from index of its first token
     * @param to index after its last one
     */
    record Place(Slot slot, int from, int to) {
        boolean holds(FoundOperator operator) {
            return from <= operator.from() && operator.to() <= to;
        }

        boolean touches(FoundOperator operator) {
            return operator.overlaps(from, to);
        }
    }

    SlotPlaces(ProposedIntent reading, Intent intent, Utterance said) {
        reading.slots().forEach((name, value) -> intent.slot(name).ifPresent(slot -> add(slot, value.said(), said)));
    }

    private void add(Slot slot, String words, Utterance said) {
        int start = words.isBlank() ? -1 : said.raw().indexOf(words);
        int end = start + words.length();
        int from = -1;
        int to = -1;
        for (int i = 0; start >= 0 && i < said.tokens().size(); i++) {
            if (said.tokens().get(i).start() >= start && said.tokens().get(i).end() <= end) {
                from = from < 0 ? i : from;
                to = i + 1;
            }
        }
        if (from >= 0) {
            places.add(new Place(slot, from, to));
        }
    }

    List<Place> all() {
        return places;
    }
}
