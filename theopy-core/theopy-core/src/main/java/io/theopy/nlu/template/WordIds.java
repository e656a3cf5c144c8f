package io.theopy.nlu.template;

import io.theopy.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers for the words that occur in the templates of one language. Filled while compiling, only read afterwards. */
final class WordIds {
    private final Map<String, Integer> ids = new HashMap<>();

    int id(String form) {
        return ids.computeIfAbsent(form, f -> ids.size());
    }

    Set<String> all() {
        return Set.copyOf(ids.keySet());
    }

    /** For each word, the positions in {@code tokens} where it stands, as bits. */
    long[] occurrences(List<Token> tokens) {
        long[] occurrences = new long[ids.size()];
        for (int i = 0; i < tokens.size(); i++) {
            Integer id = ids.get(tokens.get(i).form());
            if (id != null) {
                occurrences[id] |= 1L << i;
            }
        }
        return occurrences;
    }
}
