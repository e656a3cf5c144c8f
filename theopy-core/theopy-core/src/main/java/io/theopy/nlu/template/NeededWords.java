package io.theopy.nlu.template;

import io.theopy.intent.template.SentenceTemplate.Alternatives;
import io.theopy.intent.template.SentenceTemplate.Node;
import io.theopy.intent.template.SentenceTemplate.Sequence;
import io.theopy.intent.template.SentenceTemplate.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds words without which an utterance cannot be a sentence of a template: a cheap test that passes over most
 * templates.
 */
final class NeededWords {
    private static final int LARGEST_SET = 200;

    private final WordIds words;
    private final Map<Node, List<int[]>> known = new IdentityHashMap<>();

    NeededWords(WordIds words) {
        this.words = words;
    }

    /** Sets of words; every sentence of {@code node} has at least one of each. The smallest sets come first. */
    int[][] of(Node node) {
        List<int[]> sets = new ArrayList<>(sets(node));
        sets.sort(Comparator.comparingInt(set -> set.length));
        return sets.toArray(int[][]::new);
    }

    private List<int[]> sets(Node node) {
        List<int[]> sets = known.get(node);
        if (sets == null) {
            sets = find(node);
            known.put(node, sets);
        }
        return sets;
    }

    private List<int[]> find(Node node) {
        List<int[]> sets = new ArrayList<>();
        if (node instanceof Words said) {
            said.forms().forEach(form -> sets.add(new int[] {words.id(form)}));
        } else if (node instanceof Sequence sequence) {
            sequence.parts().forEach(part -> sets.addAll(sets(part)));
        } else if (node instanceof Alternatives alternatives) {
            int[] union = union(alternatives.options());
            if (union.length > 0) {
                sets.add(union);
            }
        }
        return sets;
    }

    /** The smallest set of every option in one; empty when some option needs no word. */
    private int[] union(List<Node> options) {
        TreeSet<Integer> union = new TreeSet<>();
        for (Node option : options) {
            List<int[]> sets = sets(option);
            if (sets.isEmpty()) {
                return new int[0];
            }
            sets.stream()
                    .min(Comparator.comparingInt(set -> set.length))
                    .ifPresent(smallest -> java.util.Arrays.stream(smallest).forEach(union::add));
        }
        return union.size() > LARGEST_SET
                ? new int[0]
                : union.stream().mapToInt(Integer::intValue).toArray();
    }
}
