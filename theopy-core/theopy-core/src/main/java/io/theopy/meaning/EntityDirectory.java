package io.theopy.meaning;

import java.util.List;

/**
 * The names that the ERP really knows, for linking what was said to what exists. Thread-safe and cheap to call:
 * implementations cache.
 */
public interface EntityDirectory {
    /** All entries of one kind; empty when there are none or they cannot be had now. */
    List<DirectoryEntry> entries(EntityKind kind);

    static EntityDirectory empty() {
        return kind -> List.of();
    }
}
