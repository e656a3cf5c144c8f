package io.theopy.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Guesses by its letters which of two languages a word looks like: naive Bayes on character 2- to 4-grams of word lists.
 * Immutable; thread-safe.
 */
final class CharacterNgrams {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final double SMOOTHING = 0.5;

    private final Map<String, Double> logOdds = new HashMap<>();

    CharacterNgrams(Set<String> first, Set<String> second) {
        Map<String, double[]> counts = new HashMap<>();
        double[] totals = {count(first, 0, counts), count(second, 1, counts)};
        int kinds = counts.size();
        counts.forEach((gram, count) -> logOdds.put(
                gram,
                Math.log((count[0] + SMOOTHING) / (totals[0] + SMOOTHING * kinds))
                        - Math.log((count[1] + SMOOTHING) / (totals[1] + SMOOTHING * kinds))));
    }

    /** Positive for the first language, negative for the second; the mean over the n-grams that are known. */
    double score(String word) {
        String padded = padded(word);
        double sum = 0;
        int known = 0;
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int at = 0; at + length <= padded.length(); at++) {
                Double odds = logOdds.get(padded.substring(at, at + length));
                if (odds != null) {
                    sum += odds;
                    known++;
                }
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    private static double count(Set<String> words, int language, Map<String, double[]> counts) {
        double total = 0;
        for (String word : words) {
            String padded = padded(word);
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int at = 0; at + length <= padded.length(); at++) {
                    counts.computeIfAbsent(padded.substring(at, at + length), gram -> new double[2])[language]++;
                    total++;
                }
            }
        }
        return total;
    }

    private static String padded(String word) {
        return "<" + word + ">";
    }
}
