package io.theopy.intent;

import io.theopy.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words in the names of a directory that hardly tell one from another, or that people say in another language.
 *
 * @param generic words that many names share, folded: {@code pharmacie}
 * @param means what people say to the word that the directory has, both folded: {@code station} to {@code gare}
 * @param first words that names begin with, folded, which are no sign of the language that is spoken
 * @param never words of commands, folded, that no name has that is not known yet: {@code invoice}
 */
public record NameVocabulary(
        Set<String> generic, Map<String, String> means, Set<String> first, Map<Language, List<String>> never) {
    /** Names of which nothing is known. */
    public static final NameVocabulary NONE = new NameVocabulary(Set.of(), Map.of(), Set.of(), Map.of());

    public NameVocabulary {
        Objects.requireNonNull(generic, "generic must not be null");
        Objects.requireNonNull(means, "means must not be null");
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(never, "never must not be null");
        generic = Set.copyOf(generic);
        first = Set.copyOf(first);
        never = Map.copyOf(never);
        means = Map.copyOf(means);
    }
}
