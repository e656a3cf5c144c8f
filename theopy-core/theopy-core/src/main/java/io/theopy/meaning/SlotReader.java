package io.theopy.meaning;

import io.theopy.intent.Slot;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads a whole utterance as the value of one slot: the answer to "Which date?". Thread-safe. */
public interface SlotReader {
    /** The value; empty when {@code answer} is not one. */
    Optional<SlotValue> read(Slot slot, Utterance answer, LocalDateTime now);
}
