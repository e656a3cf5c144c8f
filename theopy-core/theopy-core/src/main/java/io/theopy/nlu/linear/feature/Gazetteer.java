package io.theopy.nlu.linear.feature;

import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Known names by kind (clients, operators, ...): a hint to the tagger, which learns how far to trust it.
 * Immutable and thread-safe.
 */
public final class Gazetteer {
    private static final int LONGEST = 8;

    private final Map<String, TreeSet<String>> kindsOf;

    private Gazetteer(Map<String, TreeSet<String>> kindsOf) {
        this.kindsOf = kindsOf;
    }

    /** Knows nothing. */
    public static Gazetteer none() {
        return new Gazetteer(Map.of());
    }

    /** @param names for each kind, what belongs to it, as people write it */
    public static Gazetteer of(Map<String, ? extends Collection<String>> names) {
        TextPreprocessor preprocessor = new TextPreprocessor();
        Map<String, TreeSet<String>> kindsOf = new HashMap<>();
        names.forEach((kind, those) -> those.forEach(name -> kindsOf.computeIfAbsent(
                        preprocessor.process(name, Language.DEFAULT).normalized(), n -> new TreeSet<>())
                .add(kind)));
        return new Gazetteer(kindsOf);
    }

    /** For each token, the flags {@code B-kind} and {@code I-kind} of the longest names that cover it. */
    public List<List<String>> flags(Utterance said) {
        List<Token> tokens = said.tokens();
        List<List<String>> flags = new ArrayList<>(tokens.size());
        tokens.forEach(token -> flags.add(new ArrayList<>(0)));
        int from = 0;
        while (!kindsOf.isEmpty() && from < tokens.size()) {
            from = flagAt(from, tokens, flags);
        }
        return flags;
    }

    private int flagAt(int from, List<Token> tokens, List<List<String>> flags) {
        for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
            TreeSet<String> kinds = kindsOf.get(joined(tokens, from, to));
            if (kinds != null) {
                for (int i = from; i < to; i++) {
                    for (String kind : kinds) {
                        flags.get(i).add((i == from ? "B-" : "I-") + kind);
                    }
                }
                return to;
            }
        }
        return from + 1;
    }

    private static String joined(List<Token> tokens, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(i == from ? "" : " ").append(tokens.get(i).form());
        }
        return joined.toString();
    }

    /** All that it knows, in a fixed order. */
    @Override
    public String toString() {
        return new TreeMap<>(kindsOf).toString();
    }
}
