package io.theopy.meaning;

import java.util.Objects;

/**
 * Something that the system knows by name: a client, a book.
 *
 * @param id the system's own identifier
 * @param name its full name, as written there
 * @param detail what tells it from another of the same name (a city), or empty
 */
public record DirectoryEntry(String id, String name, String detail) {
    public DirectoryEntry {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(detail, "detail must not be null");
    }

    /** What users choose it by: its name, and what tells it from others of that name. */
    public String label() {
        return detail.isEmpty() ? name : name + " (" + detail + ")";
    }
}
