package io.theopy.nlu.linear.tag;

import io.theopy.nlu.linear.feature.DocumentCounts;
import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.feature.LongIntTable;
import io.theopy.nlu.linear.training.Dropout;
import io.theopy.nlu.linear.training.Shuffling;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Trains a {@link SequenceTagger}: wherever the right sequence does not win by a margin (Taskar, Guestrin and Koller
 * 2003), its features gain one and those of the best sequence lose one; the result is the average of the weights over
 * all steps (Collins 2002), kept the lazy way: {@code w - u / n}, where u sums each change times the step it was made at
 * (Daumé 2006). Each step does without some features, so that the surroundings of a name are learned and not only the
 * name (Globerson and Roweis 2006).
 */
final class PerceptronTrainer {
    /** By how much the right sequence must win, per wrong tag. */
    private static final float MARGIN = 5;
    /** The share of features that a step does without. */
    private static final double DROPOUT = 0.3;
    /** Among so many sentences, what occurs once is noise. */
    private static final int MANY = 5000;

    private final List<TrainingExample> examples;
    private final TrainingOptions options;
    private final BioTags tags;
    private final Map<String, List<String>> labelsOf;
    private final int epochs;
    private final LongIntTable index;
    private final int[][][] features;
    private final Averaged emissions;
    private final Averaged transitions;
    private int step = 1;

    PerceptronTrainer(List<TrainingExample> all, Gazetteer gazetteer, TrainingOptions options) {
        this.options = options;
        tags = BioTags.of(all);
        labelsOf = labelsOf(all);
        // Where nothing but "outside" is allowed there is nothing to learn.
        examples = all.stream()
                .filter(example ->
                        !labelsOf.getOrDefault(example.intent(), List.of()).isEmpty())
                .toList();
        epochs = options.taggerEpochs(all.size());
        DocumentCounts counts = new DocumentCounts();
        features = new int[examples.size()][][];
        for (int i = 0; i < features.length; i++) {
            features[i] = Arrays.stream(TagFeatures.of(examples.get(i).said(), gazetteer))
                    .map(counts::add)
                    .toArray(int[][]::new);
        }
        int minCount = Math.max(options.minCount(), examples.size() > MANY ? 2 : 1);
        index = LongIntTable.of(counts.atLeast(minCount));
        int[] indices = counts.renumbered(minCount);
        for (int[][] tokens : features) {
            for (int i = 0; i < tokens.length; i++) {
                tokens[i] = Arrays.stream(tokens[i])
                        .map(number -> indices[number])
                        .filter(number -> number >= 0)
                        .toArray();
            }
        }
        emissions = new Averaged(index.size() * tags.count());
        transitions = new Averaged((tags.count() + 1) * tags.count());
    }

    SequenceTagger run() {
        int[] order = IntStream.range(0, examples.size()).toArray();
        int[][] truths = new int[order.length][];
        for (int i = 0; i < order.length; i++) {
            truths[i] = tags.encode(features[i].length, examples.get(i).spans());
        }
        TagLattice current = new TagLattice(tags.count(), emissions.weights, transitions.weights);
        Map<String, boolean[]> allowed = new HashMap<>();
        labelsOf.forEach((intent, labels) -> allowed.put(intent, tags.allowed(labels)));
        SplittableRandom random = new SplittableRandom(options.seed());
        Dropout dropout = new Dropout(DROPOUT, random);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffling.shuffle(order, random);
            for (int example : order) {
                boolean[] usable =
                        Objects.requireNonNull(allowed.get(examples.get(example).intent()));
                int[][] seen = drop(features[example], dropout);
                int[] guess = current.decode(seen, usable, truths[example], MARGIN);
                if (!Arrays.equals(guess, truths[example])) {
                    move(seen, truths[example], 1);
                    move(seen, guess, -1);
                }
                step++;
            }
        }
        TagLattice averaged = new TagLattice(tags.count(), emissions.average(step), transitions.average(step));
        return new SequenceTagger(tags, index, averaged);
    }

    /** The labels that the examples of each intent have, sorted. */
    private static Map<String, List<String>> labelsOf(List<TrainingExample> examples) {
        Map<String, TreeSet<String>> labels = new TreeMap<>();
        for (TrainingExample example : examples) {
            TreeSet<String> those = labels.computeIfAbsent(example.intent(), intent -> new TreeSet<>());
            example.spans().forEach(span -> those.add(span.label()));
        }
        Map<String, List<String>> sorted = new TreeMap<>();
        labels.forEach((intent, those) -> sorted.put(intent, List.copyOf(those)));
        return sorted;
    }

    private static int[][] drop(int[][] tokens, Dropout dropout) {
        int[][] some = new int[tokens.length][];
        for (int i = 0; i < tokens.length; i++) {
            some[i] = dropout.chosenOf(tokens[i]);
        }
        return some;
    }

    private void move(int[][] tokens, int[] sequence, int by) {
        int previous = tags.count();
        for (int i = 0; i < sequence.length; i++) {
            int tag = sequence[i];
            for (int feature : tokens[i]) {
                emissions.add(feature * tags.count() + tag, by, step);
            }
            transitions.add(previous * tags.count() + tag, by, step);
            previous = tag;
        }
    }

    /** Weights and what is needed for their average. */
    private static final class Averaged {
        private final float[] weights;
        private final double[] moments;

        Averaged(int size) {
            weights = new float[size];
            moments = new double[size];
        }

        void add(int at, int by, int step) {
            weights[at] += by;
            moments[at] += (double) by * step;
        }

        float[] average(int steps) {
            float[] average = new float[weights.length];
            for (int i = 0; i < average.length; i++) {
                average[i] = (float) (weights[i] - moments[i] / steps);
            }
            return average;
        }
    }
}
