package io.theopy.nlu.linear.intent;

import java.util.List;

/**
 * Makes probabilities of scores that mean what they say: one temperature that all scores are divided by, fitted to
 * held-out sentences by maximum likelihood (Guo, Pleiss, Sun and Weinberger 2017). Keeps the order of the scores.
 *
 * @param temperature above 1: the scores were too sure of themselves; below: too modest
 */
record Calibration(double temperature) {
    private static final double COLDEST = 0.05;
    private static final double HOTTEST = 20;

    /** A held-out sentence: its scores and what it really is. */
    record Scored(float[] scores, int label) {}

    static Calibration none() {
        return new Calibration(1);
    }

    /** The probability of each class. */
    float[] probabilities(float[] scores) {
        float[] probabilities = scores.clone();
        LinearClassifier.softmax(probabilities, temperature);
        return probabilities;
    }

    /** Golden-section search on the logarithm of the temperature; the loss has one minimum. */
    static Calibration fit(List<Scored> heldOut) {
        if (heldOut.isEmpty()) {
            return none();
        }
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = Math.log(COLDEST);
        double high = Math.log(HOTTEST);
        for (int i = 0; i < 30; i++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (loss(heldOut, Math.exp(left)) < loss(heldOut, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Calibration(Math.exp((low + high) / 2));
    }

    private static double loss(List<Scored> heldOut, double temperature) {
        double loss = 0;
        for (Scored scored : heldOut) {
            float highest = Float.NEGATIVE_INFINITY;
            for (float score : scored.scores()) {
                highest = Math.max(highest, score);
            }
            double sum = 0;
            for (float score : scored.scores()) {
                sum += Math.exp((score - highest) / temperature);
            }
            loss += Math.log(sum) - (scored.scores()[scored.label()] - highest) / temperature;
        }
        return loss;
    }
}
