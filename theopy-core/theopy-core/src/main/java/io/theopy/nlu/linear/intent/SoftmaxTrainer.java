package io.theopy.nlu.linear.intent;

import io.theopy.nlu.linear.feature.SparseVector;
import io.theopy.nlu.linear.training.Dropout;
import io.theopy.nlu.linear.training.Shuffling;
import io.theopy.nlu.linear.training.TrainingOptions;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trains a {@link LinearClassifier} as multinomial logistic regression, by stochastic gradient descent with a falling
 * step. Each step sees only some of the features: dropout, which for linear models of text is a better regulariser than
 * a penalty on weights (Wager, Wang and Liang 2013) and makes training faster, too.
 */
final class SoftmaxTrainer {
    private final TrainingOptions options;
    private final int features;
    private final int classes;
    private final LabelWords labelWords;

    SoftmaxTrainer(TrainingOptions options, int features, List<String> labels) {
        this.options = options;
        this.features = features;
        this.classes = labels.size();
        this.labelWords = new LabelWords(labels, options.sharing());
    }

    /** @param chosen the examples to learn from: indices into {@code vectors} and {@code labels} */
    LinearClassifier train(List<SparseVector> vectors, int[] labels, int[] chosen) {
        // One array a feature: loops over whole arrays are what the JVM makes vector instructions of.
        float[][] weights = new float[features + 1][classes];
        float[] gradient = new float[classes];
        SplittableRandom random = new SplittableRandom(options.seed());
        Dropout seen = new Dropout(options.dropout(), random);
        int[] order = chosen.clone();
        int epochs = options.epochs(order.length);
        long steps = (long) epochs * order.length;
        long step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffling.shuffle(order, random);
            for (int example : order) {
                double rate = options.learningRate() * (1 - (double) step++ / steps);
                seen.choose(vectors.get(example));
                score(seen, weights, gradient);
                LinearClassifier.softmax(gradient, 1);
                gradient[labels[example]] -= 1;
                labelWords.share(gradient);
                descend(seen, weights, gradient, (float) -rate);
            }
        }
        return new LinearClassifier(classes, joined(weights));
    }

    /** Four rows at a time: the scores are read and written a quarter as often. */
    private void score(Dropout x, float[][] weights, float[] scores) {
        float[] bias = weights[features];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = LinearClassifier.BIAS * bias[k];
        }
        int i = 0;
        for (; i + 4 <= x.size(); i += 4) {
            addFour(
                    weights[x.index(i)],
                    x.value(i),
                    weights[x.index(i + 1)],
                    x.value(i + 1),
                    weights[x.index(i + 2)],
                    x.value(i + 2),
                    weights[x.index(i + 3)],
                    x.value(i + 3),
                    scores);
        }
        for (; i < x.size(); i++) {
            add(weights[x.index(i)], x.value(i), scores);
        }
    }

    private void descend(Dropout x, float[][] weights, float[] gradient, float rate) {
        for (int i = 0; i < x.size(); i++) {
            add(gradient, rate * x.value(i), weights[x.index(i)]);
        }
        add(gradient, rate * LinearClassifier.BIAS, weights[features]);
    }

    private static void addFour(
            float[] a, float x, float[] b, float y, float[] c, float z, float[] d, float w, float[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += x * a[k] + y * b[k] + z * c[k] + w * d[k];
        }
    }

    private static void add(float[] what, float factor, float[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * what[k];
        }
    }

    private float[] joined(float[][] rows) {
        float[] joined = new float[rows.length * classes];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, joined, row * classes, classes);
        }
        return joined;
    }
}
