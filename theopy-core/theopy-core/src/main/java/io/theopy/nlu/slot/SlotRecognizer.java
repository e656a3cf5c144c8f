package io.theopy.nlu.slot;

import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;

/** Finds the values of one slot type in one language. Immutable and thread-safe; get one from {@link SlotRecognizers}. */
public interface SlotRecognizer {
    /**
     * All values whose words start exactly at token {@code from}, longest first, one for each length. A leading
     * preposition or article ({@code on}, {@code le}) belongs to the value if it starts there. Empty when the words
     * there are no such value, or not surely one; never throws.
     *
     * @param now what "today" and "in two hours" are reckoned from
     */
    List<SlotMatch> matchesAt(Utterance said, int from, LocalDateTime now);
}
