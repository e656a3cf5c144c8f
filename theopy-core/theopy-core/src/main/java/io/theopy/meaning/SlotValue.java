package io.theopy.meaning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The value proposed for a slot.
 *
 * @param value canonical, see {@link io.theopy.intent.SlotType}
 * @param said the user's own words for it
 * @param candidates for entities, the directory entries that fit equally well: none (unknown), one
 *     (linked), or several (the user must choose); empty for other types
 * @param doubt why it can't be taken as it stands; empty when it can
 */
public record SlotValue(String value, String said, List<DirectoryEntry> candidates, Optional<Doubt> doubt) {
    public SlotValue {
        Objects.requireNonNull(value, "value must not be null");
        Objects.requireNonNull(said, "said must not be null");
        Objects.requireNonNull(candidates, "candidates must not be null");
        Objects.requireNonNull(doubt, "doubt must not be null");
        candidates = List.copyOf(candidates);
    }

    /** A value that nothing is wrong with. */
    public SlotValue(String value, String said, List<DirectoryEntry> candidates) {
        this(value, said, candidates, Optional.empty());
    }

    public static SlotValue of(String value, String said) {
        return new SlotValue(value, said, List.of());
    }

    public static SlotValue linked(DirectoryEntry entry, String said) {
        return new SlotValue(entry.name(), said, List.of(entry));
    }

    /** The same value, that can't be taken as it stands. */
    public SlotValue doubted(Doubt why) {
        return new SlotValue(value, said, candidates, Optional.of(why));
    }

    /** Whether it may be written as it stands, if need be after it was read back. */
    public boolean isUsable() {
        return doubt.map(Doubt::isReadBack).orElse(true);
    }

    public boolean isAmbiguous() {
        return candidates.size() > 1;
    }
}
