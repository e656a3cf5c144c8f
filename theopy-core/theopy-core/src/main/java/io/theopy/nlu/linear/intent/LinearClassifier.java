package io.theopy.nlu.linear.intent;

import io.theopy.nlu.linear.feature.SparseVector;
import io.theopy.nlu.linear.file.ModelReader;
import io.theopy.nlu.linear.file.ModelWriter;

/**
 * One score per class: the sum of the weights of the features present. Weights lie feature by feature, so that scoring
 * reads one short run of memory per feature. Immutable and thread-safe.
 */
final class LinearClassifier {
    /** The value of the feature that is always there. */
    static final float BIAS = 0.1f;

    private final int classes;
    private final float[] weights;

    /** @param weights for each feature, then for the bias, one weight per class; not copied */
    LinearClassifier(int classes, float[] weights) {
        if (classes < 1 || weights.length % classes != 0) {
            throw new IllegalArgumentException(weights.length + " weights do not fit " + classes + " classes");
        }
        this.classes = classes;
        this.weights = weights;
    }

    int classes() {
        return classes;
    }

    /** How many features there are, the bias not among them. */
    int features() {
        return weights.length / classes - 1;
    }

    /** Log-odds up to a constant, one per class. */
    float[] scores(SparseVector x) {
        float[] scores = new float[classes];
        for (int i = 0; i < x.size(); i++) {
            add(x.index(i) * classes, x.value(i), scores);
        }
        add(weights.length - classes, BIAS, scores);
        return scores;
    }

    private void add(int row, float value, float[] scores) {
        for (int k = 0; k < scores.length; k++) {
            scores[k] += value * weights[row + k];
        }
    }

    /** Turns scores into probabilities, in place, after dividing them by {@code temperature}. */
    static void softmax(float[] scores, double temperature) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (float) Math.exp((scores[k] - highest) / temperature);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (float) (scores[k] / sum);
        }
    }

    void writeTo(ModelWriter out) {
        out.number(classes);
        out.floats(weights);
    }

    static LinearClassifier readFrom(ModelReader in) {
        return new LinearClassifier(in.number(), in.floats());
    }
}
