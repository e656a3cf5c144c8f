package io.theopy.intent;

import java.util.Map;
import java.util.Set;

/**
 * The words in the names of a directory that hardly tell one from another, or that people say in another language.
 *
 * @param generic words that many names share, folded: {@code pharmacie}
 * @param means what people say to the word that the directory has, both folded: {@code station} to {@code gare}
 * @param first words that names begin with, folded, which are no sign of the language that is spoken
 */
public record NameVocabulary(Set<String> generic, Map<String, String> means, Set<String> first) {
    /** Names of which nothing is known. */
    public static final NameVocabulary NONE = new NameVocabulary(Set.of(), Map.of(), Set.of());

    public NameVocabulary {
        generic = Set.copyOf(generic);
        first = Set.copyOf(first);
        means = Map.copyOf(means);
    }
}
