package io.theopy.dialogue;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.text.TextPreprocessor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which option a user names by a word that only that option has. Stateless. */
final class OptionWords {
    private OptionWords() {}

    /** Whether {@code said} (normalised) has a word of option {@code index} that no other option has. */
    static boolean tellApart(List<DirectoryEntry> options, int index, String said) {
        Set<String> own = words(options.get(index));
        for (int i = 0; i < options.size(); i++) {
            if (i != index) {
                own.removeAll(words(options.get(i)));
            }
        }
        own.retainAll(Arrays.asList(said.split(" ")));
        return !own.isEmpty();
    }

    private static Set<String> words(DirectoryEntry option) {
        String folded = TextPreprocessor.fold(option.name() + " " + option.detail());
        return new HashSet<>(Arrays.asList(folded.split("[^\\p{L}\\p{N}]+")));
    }
}
