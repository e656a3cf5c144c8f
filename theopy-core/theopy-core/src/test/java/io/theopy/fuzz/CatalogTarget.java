package io.theopy.fuzz;

import io.theopy.intent.CatalogException;
import io.theopy.intent.IntentCatalog;
import java.nio.charset.StandardCharsets;

/** Any text is a catalogue, or said to be none. */
public final class CatalogTarget {
    private CatalogTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            IntentCatalog.parse("fuzzed.yaml", new String(input, StandardCharsets.UTF_8));
        } catch (CatalogException e) {
            if (e.getMessage().isBlank()) {
                throw new AssertionError("a catalogue is refused without a reason", e);
            }
        }
    }
}
