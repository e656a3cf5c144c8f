package io.theopy.nlu.linear;

import java.util.Arrays;
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
        float[] weights = new float[(features + 1) * classes];
        float[] gradient = new float[classes];
        SplittableRandom random = new SplittableRandom(options.seed());
        int[] order = chosen.clone();
        int epochs = options.epochs(order.length);
        long steps = (long) epochs * order.length;
        long step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffling.shuffle(order, random);
            for (int example : order) {
                double rate = options.learningRate() * (1 - (double) step++ / steps);
                SparseVector x = drop(vectors.get(example), random);
                LinearClassifier.score(x, weights, gradient);
                LinearClassifier.softmax(gradient, 1);
                gradient[labels[example]] -= 1;
                labelWords.share(gradient);
                descend(weights, gradient, x, (float) -rate);
            }
        }
        return new LinearClassifier(classes, weights);
    }

    private void descend(float[] weights, float[] gradient, SparseVector x, float rate) {
        for (int i = 0; i < x.size(); i++) {
            add(weights, x.index(i) * classes, rate * x.value(i), gradient);
        }
        add(weights, weights.length - classes, rate * LinearClassifier.BIAS, gradient);
    }

    private static void add(float[] weights, int row, float factor, float[] gradient) {
        for (int k = 0; k < gradient.length; k++) {
            weights[row + k] += factor * gradient[k];
        }
    }

    /** Leaves features out at random and makes up for it in those that stay. */
    private SparseVector drop(SparseVector x, SplittableRandom random) {
        if (options.dropout() == 0) {
            return x;
        }
        int threshold = (int) Math.round(options.dropout() * 0x10000);
        float raise = (float) (1 / (1 - options.dropout()));
        int[] indices = new int[x.size()];
        float[] values = new float[x.size()];
        int kept = 0;
        long bits = 0;
        for (int i = 0; i < x.size(); i++) {
            bits = (i & 3) == 0 ? random.nextLong() : bits >>> 16;
            if ((bits & 0xffff) >= threshold) {
                indices[kept] = x.index(i);
                values[kept++] = x.value(i) * raise;
            }
        }
        return new SparseVector(Arrays.copyOf(indices, kept), Arrays.copyOf(values, kept));
    }
}
