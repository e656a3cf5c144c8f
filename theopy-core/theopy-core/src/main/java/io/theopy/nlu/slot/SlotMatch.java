package io.theopy.nlu.slot;

import io.theopy.meaning.Doubt;
import io.theopy.meaning.SlotValue;
import java.util.List;
import java.util.Optional;

/**
 * A value found in an utterance.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param value canonical, see {@link io.theopy.intent.SlotType}
 * @param doubt why it can't be taken as it stands; empty when it can
 */
public record SlotMatch(int from, int to, String value, Optional<Doubt> doubt) {
    /** A value that nothing is wrong with. */
    public SlotMatch(int from, int to, String value) {
        this(from, to, value, Optional.empty());
    }

    public SlotMatch {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("slot match " + from + ".." + to + " covers no token");
        }
    }

    /** The same as the value of a slot, for which the user said {@code words}. */
    public SlotValue as(String words) {
        return new SlotValue(value, words, List.of(), doubt);
    }

    /** How many tokens it covers. */
    public int length() {
        return to - from;
    }
}
