package io.theopy.nlu.linear.intent;

import io.theopy.nlu.linear.feature.FeatureExtractor;
import io.theopy.nlu.linear.file.ModelReader;
import io.theopy.nlu.linear.file.ModelWriter;
import io.theopy.nlu.linear.intent.Prediction.ScoredIntent;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which intent an utterance has, and how likely. Learned from examples; immutable and thread-safe. {@code
 * features -> linear scores -> temperature -> probabilities -> rejection}.
 */
public final class IntentModel {
    private static final int RANKED = 5;

    private final List<String> labels;
    private final FeatureExtractor extractor;
    private final LinearClassifier classifier;
    private final Calibration calibration;
    private final double threshold;
    private final int outOfScope;

    IntentModel(
            List<String> labels,
            FeatureExtractor extractor,
            LinearClassifier classifier,
            Calibration calibration,
            double threshold) {
        this.labels = List.copyOf(labels);
        this.extractor = extractor;
        this.classifier = classifier;
        this.calibration = calibration;
        this.threshold = threshold;
        this.outOfScope = labels.indexOf(TrainingExample.OUT_OF_SCOPE);
    }

    /**
     * Learns from {@code examples}, on the calling thread.
     *
     * @throws IllegalArgumentException when there is no example
     */
    public static IntentModel train(List<TrainingExample> examples, TrainingOptions options) {
        return new IntentTraining(examples, options).run();
    }

    /** The intents that can be predicted, in alphabetical order; without the one for out of scope. */
    public List<String> intents() {
        return labels.stream()
                .filter(label -> !label.equals(TrainingExample.OUT_OF_SCOPE))
                .toList();
    }

    /** The confidence below which a prediction is rejected; learned. */
    public double threshold() {
        return threshold;
    }

    /** What {@code said} may mean. */
    public Prediction predict(Utterance said) {
        return prediction(classifier.scores(extractor.extract(said)));
    }

    Prediction prediction(float[] scores) {
        float[] probabilities = calibration.probabilities(scores);
        double nothing = outOfScope < 0 ? 0 : probabilities[outOfScope];
        List<ScoredIntent> ranked = new ArrayList<>(RANKED);
        for (int rank = Math.min(RANKED, probabilities.length - (outOfScope < 0 ? 0 : 1)); rank > 0; rank--) {
            int best = likeliest(probabilities);
            ranked.add(new ScoredIntent(labels.get(best), probabilities[best]));
            probabilities[best] = -1;
        }
        double confidence = ranked.isEmpty() ? 0 : ranked.get(0).probability();
        return new Prediction(ranked, nothing, confidence < threshold || confidence < nothing);
    }

    private int likeliest(float[] probabilities) {
        int best = outOfScope == 0 && probabilities.length > 1 ? 1 : 0;
        for (int k = best + 1; k < probabilities.length; k++) {
            if (k != outOfScope && probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return best;
    }

    public void writeTo(ModelWriter out) {
        out.strings(labels);
        extractor.writeTo(out);
        classifier.writeTo(out);
        out.real(calibration.temperature());
        out.real(threshold);
    }

    public static IntentModel readFrom(ModelReader in) {
        List<String> labels = in.strings();
        FeatureExtractor extractor = FeatureExtractor.readFrom(in);
        LinearClassifier classifier = LinearClassifier.readFrom(in);
        double temperature = in.real();
        double threshold = in.real();
        ModelReader.require(labels.size() == classifier.classes(), "labels and weights do not fit");
        ModelReader.require(extractor.size() == classifier.features(), "features and weights do not fit");
        ModelReader.require(temperature > 0 && threshold >= 0 && threshold <= 1, "the calibration is none");
        return new IntentModel(labels, extractor, classifier, new Calibration(temperature), threshold);
    }
}
