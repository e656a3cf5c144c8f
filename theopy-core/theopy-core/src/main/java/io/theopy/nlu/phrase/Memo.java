package io.theopy.nlu.phrase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What phrases have read at which places of one utterance, so that rules with common parts read each part once. An open
 * hash table keyed by identity, because it is asked a hundred times for each expression. Not thread-safe; each reading
 * of an utterance has its own.
 */
public final class Memo {
    private Object[] phrases = new Object[64];
    private int[] places = new int[64];
    private List<?>[] readings = new List<?>[64];
    private int size;

    /** What the phrase read at that place; null if it has not been asked. */
    @SuppressWarnings("unchecked") // a phrase is only ever stored with its own readings
    public <T> @Nullable List<Found<T>> get(Phrase<T> phrase, int place) {
        return (List<Found<T>>) readings[slot(phrase, place)];
    }

    public <T> void put(Phrase<T> phrase, int place, List<Found<T>> found) {
        if (size * 2 >= phrases.length) {
            grow();
        }
        int slot = slot(phrase, place);
        phrases[slot] = phrase;
        places[slot] = place;
        readings[slot] = found;
        size++;
    }

    private int slot(Object phrase, int place) {
        int mask = phrases.length - 1;
        int slot = (System.identityHashCode(phrase) + place * 0x9E3779B1) & mask;
        while (readings[slot] != null && (phrases[slot] != phrase || places[slot] != place)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        Object[] oldPhrases = phrases;
        int[] oldPlaces = places;
        List<?>[] oldReadings = readings;
        phrases = new Object[oldPhrases.length * 2];
        places = new int[phrases.length];
        readings = new List<?>[phrases.length];
        for (int i = 0; i < oldPhrases.length; i++) {
            if (oldReadings[i] != null) {
                int slot = slot(oldPhrases[i], oldPlaces[i]);
                phrases[slot] = oldPhrases[i];
                places[slot] = oldPlaces[i];
                readings[slot] = oldReadings[i];
            }
        }
    }
}
