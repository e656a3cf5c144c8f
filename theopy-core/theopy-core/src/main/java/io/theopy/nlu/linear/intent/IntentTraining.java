package io.theopy.nlu.linear.intent;

import io.theopy.nlu.linear.feature.FeatureExtractor;
import io.theopy.nlu.linear.feature.Hashing;
import io.theopy.nlu.linear.feature.SparseVector;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One training of an {@link IntentModel}: fits features, trains once per held-out part to see how sure the scores may
 * be, then on everything.
 */
final class IntentTraining {
    /** So many held-out sentences settle one temperature and one threshold; more parts would only cost time. */
    private static final int ENOUGH_HELD_OUT = 1200;
    /** Nobody says the name of an intent, so it tells nothing about confidence. */
    private static final int NO_FOLD = -1;

    /** The given ones, then, where these are few, the names of the intents. */
    private final List<TrainingExample> examples;

    private final int given;
    private final TrainingOptions options;
    private final List<String> labels;
    private final int[] labelOf;

    IntentTraining(List<TrainingExample> examples, TrainingOptions options) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("no training sentences: give at least one per intent");
        }
        this.options = options;
        labels = List.copyOf(
                new TreeSet<>(examples.stream().map(TrainingExample::intent).toList()));
        given = examples.size();
        this.examples = options.fewExamples()
                ? Stream.concat(examples.stream(), names(examples.get(0).said().language()))
                        .toList()
                : examples;
        labelOf = this.examples.stream()
                .mapToInt(example -> labels.indexOf(example.intent()))
                .toArray();
    }

    IntentModel run() {
        FeatureExtractor.Fitted fitted = FeatureExtractor.fit(
                examples.stream().map(TrainingExample::said).toList(), options.minCount(), options.fewExamples());
        SoftmaxTrainer trainer = new SoftmaxTrainer(options, fitted.extractor().size(), labels);
        List<Calibration.Scored> heldOut = heldOut(trainer, fitted);
        Calibration calibration = Calibration.fit(heldOut);
        LinearClassifier classifier = trainer.train(fitted.vectors(), labelOf, those(i -> true));
        IntentModel unlimited = new IntentModel(labels, fitted.extractor(), classifier, calibration, 0);
        return new IntentModel(labels, fitted.extractor(), classifier, calibration, threshold(unlimited, heldOut));
    }

    private Stream<TrainingExample> names(Language language) {
        List<String> spoken = LabelWords.spoken(labels);
        return IntStream.range(0, labels.size())
                .filter(label -> !labels.get(label).equals(TrainingExample.OUT_OF_SCOPE))
                .filter(label -> !spoken.get(label).isEmpty())
                .mapToObj(label -> TrainingExample.of(
                        labels.get(label), new TextPreprocessor().process(spoken.get(label), language), List.of()));
    }

    private List<Calibration.Scored> heldOut(SoftmaxTrainer trainer, FeatureExtractor.Fitted fitted) {
        List<Calibration.Scored> scored = new ArrayList<>();
        int[] foldOf = IntStream.range(0, examples.size())
                .map(i -> i < given ? fold(examples.get(i)) : NO_FOLD)
                .toArray();
        for (int fold = 0; fold < options.folds() && scored.size() < ENOUGH_HELD_OUT; fold++) {
            int held = fold;
            int[] rest = those(i -> foldOf[i] != held);
            int[] out = those(i -> foldOf[i] == held);
            if (rest.length == 0 || out.length == 0) {
                continue;
            }
            boolean[] known = new boolean[fitted.extractor().size()];
            boolean[] seen = new boolean[labels.size()];
            for (int i : rest) {
                seen[labelOf[i]] = true;
                SparseVector vector = fitted.vectors().get(i);
                for (int f = 0; f < vector.size(); f++) {
                    known[vector.index(f)] = true;
                }
            }
            LinearClassifier classifier = trainer.train(fitted.vectors(), labelOf, rest);
            for (int i : out) {
                // What was never shown cannot be recognised; it says nothing about confidence.
                if (seen[labelOf[i]]) {
                    SparseVector kept = fitted.vectors().get(i).restrictedTo(known);
                    SparseVector vector = options.fewExamples() ? kept : kept.normalized(0);
                    scored.add(new Calibration.Scored(classifier.scores(vector), labelOf[i]));
                }
            }
        }
        return scored;
    }

    private double threshold(IntentModel model, List<Calibration.Scored> heldOut) {
        List<Double> inScope = new ArrayList<>();
        List<Double> outOfScope = new ArrayList<>();
        for (Calibration.Scored scored : heldOut) {
            Prediction prediction = model.prediction(scored.scores());
            String truth = labels.get(scored.label());
            if (truth.equals(TrainingExample.OUT_OF_SCOPE)) {
                outOfScope.add(prediction.confidence());
            } else {
                boolean right =
                        prediction.best().filter(b -> b.intent().equals(truth)).isPresent();
                inScope.add(right ? prediction.confidence() : -1);
            }
        }
        return Rejection.threshold(inScope, outOfScope);
    }

    /** The same for all sentences of a group, and the same on every machine. */
    private int fold(TrainingExample example) {
        long hash = Hashing.feature(0, Hashing.of(example.intent() + ' ' + example.group()));
        return (int) Math.floorMod(hash, (long) options.folds());
    }

    private int[] those(IntPredicate chosen) {
        return IntStream.range(0, examples.size()).filter(chosen).toArray();
    }
}
