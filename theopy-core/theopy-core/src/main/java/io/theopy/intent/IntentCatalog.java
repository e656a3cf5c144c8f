package io.theopy.intent;

import io.theopy.text.Language;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All intents that Theopy knows. Immutable; made from YAML, whose notation {@code docs} explain. */
public final class IntentCatalog {
    private final Map<String, Intent> intents;
    private final Set<Language> languages;
    private final OutOfScope outOfScope;
    private final Map<String, SetAnswer> setAnswers;
    private final Domain domain;

    IntentCatalog(
            List<Intent> intents,
            Set<Language> languages,
            OutOfScope outOfScope,
            List<SetAnswer> setAnswers,
            Domain domain) {
        this.domain = domain;
        Map<String, Intent> byName = new LinkedHashMap<>();
        intents.forEach(intent -> byName.put(intent.name(), intent));
        this.intents = byName;
        this.outOfScope = outOfScope;
        Map<String, SetAnswer> answers = new LinkedHashMap<>();
        setAnswers.forEach(answer -> answers.put(answer.name(), answer));
        this.setAnswers = answers;
        this.languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    }

    /** The catalogue for Teepy that comes with Theopy, in English and French. */
    public static IntentCatalog teepy() {
        return Bundled.TEEPY;
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
     * Reads a catalogue from a text that includes no files but those that come with Theopy ({@code theopy:dialogue.yaml}).
     *
     * @param name what to call it in problems
     * @throws CatalogException naming the lines, when it is not a valid catalogue
     */
    public static IntentCatalog parse(String name, String yaml) {
        return CatalogLoader.load(name, file -> {
            if (file.equals(name)) {
                return yaml;
            }
            if (file.startsWith(CatalogSource.BUNDLED)) {
                return CatalogSource.bundled().read(file.substring(CatalogSource.BUNDLED.length()));
            }
            throw new java.io.IOException("a text includes no files but those of Theopy, such as theopy:dialogue.yaml");
        });
    }

    /** The intents in the order of the files. */
    public List<Intent> intents() {
        return List.copyOf(intents.values());
    }

    /** The intent of that name, which may be that of a {@link SetAnswer}. */
    public Optional<Intent> find(String name) {
        return Optional.ofNullable(intents.get(name)).or(() -> setAnswer(name).map(SetAnswer::intent));
    }

    /** What is only answered: courtesies, and what can't be done. None of it is among {@link #intents}. */
    public List<SetAnswer> setAnswers() {
        return List.copyOf(setAnswers.values());
    }

    public Optional<SetAnswer> setAnswer(String name) {
        return Optional.ofNullable(setAnswers.get(name));
    }

    /** A catalogue of the intents of those names alone, in the same languages and for the same system. */
    public IntentCatalog only(List<String> names) {
        return new IntentCatalog(
                names.stream()
                        .flatMap(name -> Optional.ofNullable(intents.get(name)).stream())
                        .toList(),
                languages,
                outOfScope,
                List.of(),
                domain);
    }

    /** The languages that every intent is written in. */
    public Set<Language> languages() {
        return languages;
    }

    /** What it says about the system that it is for. */
    public Domain domain() {
        return domain;
    }

    /**
     * What a user may do who has the role of that name, in any case.
     *
     * @throws IllegalArgumentException naming the roles that there are, when there is no such role
     */
    public Role role(String name) {
        Role role = domain.roles().get(name.strip().toLowerCase(Locale.ROOT));
        if (role == null) {
            throw new IllegalArgumentException("there is no role '" + name + "' in the catalogue; known: "
                    + domain.roles().keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return role;
    }

    /** What is said near its subject and meant for none of its intents. */
    public OutOfScope outOfScope() {
        return outOfScope;
    }

    /** Read once: it takes a moment and never changes. */
    private static final class Bundled {
        static final IntentCatalog TEEPY = CatalogLoader.loadTeepy();
    }
}
