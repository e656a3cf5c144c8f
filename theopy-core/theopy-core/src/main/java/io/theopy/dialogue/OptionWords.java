package io.theopy.dialogue;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    /** What was said (normalised) without the words of {@code name}. */
    static String besides(String name, Utterance said) {
        Set<String> words = words(new DirectoryEntry("", name, ""));
        return said.tokens().stream()
                .map(Token::form)
                .filter(Predicate.not(words::contains))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> words(DirectoryEntry option) {
        String folded = TextPreprocessor.fold(option.name() + " " + option.detail());
        return new HashSet<>(Arrays.asList(folded.split("[^\\p{L}\\p{N}]+")));
    }
}
