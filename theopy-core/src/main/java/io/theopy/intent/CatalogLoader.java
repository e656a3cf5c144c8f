package io.theopy.intent;

import java.nio.file.Path;
import java.util.List;

/** Reads and validates catalogue files. */
final class CatalogLoader {
    private CatalogLoader() {}

    static IntentCatalog loadTeepy() {
        return new IntentCatalog(List.of());
    }

    static IntentCatalog load(Path file) {
        throw new CatalogException(file.toString(), 1, "not read yet");
    }
}
