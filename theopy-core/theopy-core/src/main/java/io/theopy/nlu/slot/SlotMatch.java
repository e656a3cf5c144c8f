package io.theopy.nlu.slot;

/**
 * A value found in an utterance.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param value canonical, see {@link io.theopy.intent.SlotType}
 */
public record SlotMatch(int from, int to, String value) {
    public SlotMatch {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("slot match " + from + ".." + to + " covers no token");
        }
    }

    /** How many tokens it covers. */
    public int length() {
        return to - from;
    }
}
