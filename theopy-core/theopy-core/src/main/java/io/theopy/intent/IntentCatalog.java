package io.theopy.intent;

import io.theopy.text.Language;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All intents that Theopy knows. Immutable; made from YAML, whose notation {@code docs} explain. */
public final class IntentCatalog {
    private final Map<String, Intent> intents;
    private final Set<Language> languages;
    private final OutOfScope outOfScope;

    IntentCatalog(List<Intent> intents, Set<Language> languages, OutOfScope outOfScope) {
        Map<String, Intent> byName = new LinkedHashMap<>();
        intents.forEach(intent -> byName.put(intent.name(), intent));
        this.intents = byName;
        this.outOfScope = outOfScope;
        this.languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    }

    /** The catalogue for Teepy that comes with Theopy, in English and French. */
    public static IntentCatalog teepy() {
        return CatalogLoader.loadTeepy();
    }

    /**
     * Reads a catalogue file and the files that it includes.
     *
     * @throws CatalogException naming files and lines, when it is not a valid catalogue
     */
    public static IntentCatalog load(Path file) {
        return CatalogLoader.load(file);
    }

    /**
     * Reads a catalogue from a text that includes no other files.
     *
     * @param name what to call it in problems
     * @throws CatalogException naming the lines, when it is not a valid catalogue
     */
    public static IntentCatalog parse(String name, String yaml) {
        return CatalogLoader.load(name, file -> {
            if (file.equals(name)) {
                return yaml;
            }
            throw new java.io.IOException("a text includes no files");
        });
    }

    /** The intents in the order of the files. */
    public List<Intent> intents() {
        return List.copyOf(intents.values());
    }

    public Optional<Intent> find(String name) {
        return Optional.ofNullable(intents.get(name));
    }

    /** The languages that every intent is written in. */
    public Set<Language> languages() {
        return languages;
    }

    /** What is said near its subject and meant for none of its intents. */
    public OutOfScope outOfScope() {
        return outOfScope;
    }
}
