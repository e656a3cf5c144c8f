package io.theopy.intent;

import io.theopy.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a catalogue says about the system that it is for: the kinds of thing there, the words of their names, and who may
 * do what. Immutable.
 *
 * @param system what users call it, by language; may be empty
 * @param kinds what is called by name or number, in the order of the files
 * @param names the words that names are made of
 * @param roles what users can be, by name
 */
public record Domain(
        Map<Language, String> system, List<SlotKind> kinds, NameVocabulary names, Map<String, Role> roles) {
    /** Nothing is declared: only Theopy's own types, and nobody may do anything. */
    public static final Domain NONE = new Domain(Map.of(), List.of(), NameVocabulary.NONE, Map.of());

    public Domain {
        Objects.requireNonNull(system, "system must not be null");
        Objects.requireNonNull(kinds, "kinds must not be null");
        Objects.requireNonNull(names, "names must not be null");
        Objects.requireNonNull(roles, "roles must not be null");
        system = Map.copyOf(system);
        kinds = List.copyOf(kinds);
        roles = Map.copyOf(roles);
    }

    /** The kinds that the directory lists by name. */
    public List<SlotKind> entities() {
        return kinds.stream().filter(SlotKind::isEntity).toList();
    }

    /** The kinds that are called by number. */
    public List<SlotKind> references() {
        return kinds.stream().filter(kind -> kind.type() == SlotType.REFERENCE).toList();
    }

    /** What is called by its own name, not by that of a person beside it; the first of them. */
    public Optional<SlotKind> subject() {
        return SlotKind.subject(kinds);
    }

    /** The nouns of all entities, in every language. */
    public Set<String> entityNouns() {
        return entities().stream().flatMap(kind -> kind.allNouns().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The nouns of all that is called by number, in every language. */
    public Set<String> referenceNouns() {
        return references().stream().flatMap(kind -> kind.allNouns().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
