package io.theopy.meaning;

import java.util.List;
import java.util.Objects;

/**
 * The value proposed for a slot.
 *
 * @param value canonical, see {@link io.theopy.intent.SlotType}
 * @param said the user's own words for it
 * @param candidates for entities, the directory entries that fit equally well: none (unknown), one
 *     (linked), or several (the user must choose); empty for other types
 */
public record SlotValue(String value, String said, List<DirectoryEntry> candidates) {
    public SlotValue {
        Objects.requireNonNull(value, "value must not be null");
        Objects.requireNonNull(said, "said must not be null");
        Objects.requireNonNull(candidates, "candidates must not be null");
        candidates = List.copyOf(candidates);
    }

    public static SlotValue of(String value, String said) {
        return new SlotValue(value, said, List.of());
    }

    public static SlotValue linked(DirectoryEntry entry, String said) {
        return new SlotValue(entry.name(), said, List.of(entry));
    }

    public boolean isAmbiguous() {
        return candidates.size() > 1;
    }
}
