package io.theopy.nlu.slot;

import io.theopy.text.Utterance;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people say between two values of which only one can be meant. All folded. Immutable.
 *
 * @param or words that leave it open which one
 * @param correcting phrases, their words joined by blanks, after which only the second one counts
 */
public record SecondThoughts(Set<String> or, Set<String> correcting) {
    /** Of a language in which none are known. */
    static final SecondThoughts NONE = new SecondThoughts(Set.of(), Set.of());

    private static final int LONGEST = 5;

    public SecondThoughts {
        or = Set.copyOf(or);
        correcting = Set.copyOf(correcting);
    }

    /** {@code phrases}, alone and with one of {@code articles} after them. */
    public static Set<String> before(Set<String> articles, Set<String> phrases) {
        Set<String> all = new HashSet<>(phrases);
        phrases.forEach(phrase -> articles.forEach(article -> all.add(phrase + " " + article)));
        return Set.copyOf(all);
    }

    /** How many tokens from {@code at} on leave open which one is meant. */
    int orLength(Utterance said, int at) {
        return length(said, at, or);
    }

    /** How many tokens from {@code at} on take back what stands before them. */
    int correctionLength(Utterance said, int at) {
        return length(said, at, correcting);
    }

    private static int length(Utterance said, int at, Set<String> phrases) {
        int most = Math.min(LONGEST, said.tokens().size() - 1 - at);
        for (int length = most; length > 0; length--) {
            String[] forms = new String[length];
            for (int i = 0; i < length; i++) {
                forms[i] = said.tokens().get(at + i).form();
            }
            if (phrases.contains(length == 1 ? forms[0] : String.join(" ", List.copyOf(Arrays.asList(forms))))) {
                return length;
            }
        }
        return 0;
    }
}
