package io.theopy.stt.sphinx.internal;

import io.theopy.spi.DirectoryEntry;
import io.theopy.spi.EntityDirectory;
import io.theopy.spi.EntityKind;
import java.util.List;

/** The names that the ERP knows at one moment. */
record KnownNames(List<String> clients, List<String> operators) {
    static KnownNames of(EntityDirectory directory) {
        return new KnownNames(names(directory, EntityKind.CLIENT), names(directory, EntityKind.OPERATOR));
    }

    private static List<String> names(EntityDirectory directory, EntityKind kind) {
        return directory.entries(kind).stream().map(DirectoryEntry::name).toList();
    }

    boolean isEmpty() {
        return clients.isEmpty() && operators.isEmpty();
    }
}
