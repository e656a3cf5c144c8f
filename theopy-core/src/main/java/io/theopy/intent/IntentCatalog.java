package io.theopy.intent;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All intents that Theopy knows. Immutable; made from YAML by {@link CatalogLoader}. */
public final class IntentCatalog {
    private final Map<String, Intent> intents;

    IntentCatalog(List<Intent> intents) {
        Map<String, Intent> byName = new LinkedHashMap<>();
        intents.forEach(intent -> byName.put(intent.name(), intent));
        this.intents = byName;
    }

    /** The catalogue for Teepy that comes with Theopy, in English and French. */
    public static IntentCatalog teepy() {
        return CatalogLoader.loadTeepy();
    }

    /**
     * Reads a catalogue file.
     *
     * @throws CatalogException naming file and line, when it is not a valid catalogue
     */
    public static IntentCatalog load(Path file) {
        return CatalogLoader.load(file);
    }

    /** The intents in the order of the file. */
    public List<Intent> intents() {
        return List.copyOf(intents.values());
    }

    public Optional<Intent> find(String name) {
        return Optional.ofNullable(intents.get(name));
    }
}
