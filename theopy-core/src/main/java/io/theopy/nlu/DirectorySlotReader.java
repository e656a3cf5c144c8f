package io.theopy.nlu;

import io.theopy.dialogue.SlotReader;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.spi.EntityDirectory;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads answers with the typed recognisers, and names with the ERP's directory. Thread-safe. */
public final class DirectorySlotReader implements SlotReader {
    private final EntityDirectory directory;

    public DirectorySlotReader(EntityDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<SlotValue> read(Slot slot, Utterance answer, LocalDateTime now) {
        String said = answer.raw().strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (slot.type().isFree()) {
            return Optional.of(SlotValue.of(said, said));
        }
        if (slot.type() == SlotType.CHOICE) {
            return Optional.of(answer.normalized())
                    .filter(slot.choices()::containsKey)
                    .map(value -> SlotValue.of(value, said));
        }
        return SlotRecognizers.parseWhole(slot.type(), answer, now).map(value -> SlotValue.of(value, said));
    }

    /** The directory that names are looked up in. */
    EntityDirectory directory() {
        return directory;
    }
}
