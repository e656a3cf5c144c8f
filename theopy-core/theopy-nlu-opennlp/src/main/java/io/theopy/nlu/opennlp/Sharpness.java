package io.theopy.nlu.opennlp;

import io.theopy.nlu.linear.intent.Rejection;
import java.util.ArrayList;
import java.util.List;

/**
 * How much too sure or too modest a maximum entropy model is: every probability is raised to one power, which is
 * dividing its scores by a temperature (Guo, Pleiss, Sun and Weinberger 2017).
 *
 * @param power chosen so that held-out sentences become likeliest
 * @param threshold the probability below which the best intent is rejected
 */
record Sharpness(double power, double threshold) {
    private static final double FLATTEST = 0.2;
    private static final double SHARPEST = 12;
    private static final double STEP = 1.1;
    private static final double TINY = 1e-12;

    /** A held-out sentence: its probabilities, the index of the true intent, the index for out of scope or -1. */
    record Scored(double[] probabilities, int truth, int outOfScope) {}

    static Sharpness asIs() {
        return new Sharpness(1, 0);
    }

    static Sharpness fit(List<Scored> heldOut) {
        if (heldOut.isEmpty()) {
            return asIs();
        }
        Sharpness best = asIs();
        double least = Double.POSITIVE_INFINITY;
        for (double power = FLATTEST; power <= SHARPEST; power *= STEP) {
            Sharpness tried = new Sharpness(power, 0);
            double loss = heldOut.stream()
                    .mapToDouble(scored -> -Math.log(tried.of(scored.probabilities())[scored.truth()] + TINY))
                    .sum();
            if (loss < least) {
                least = loss;
                best = tried;
            }
        }
        return new Sharpness(best.power(), best.thresholdFor(heldOut));
    }

    double[] of(double[] probabilities) {
        double[] sharpened = new double[probabilities.length];
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sharpened[i] = Math.pow(probabilities[i] + TINY, power);
            sum += sharpened[i];
        }
        for (int i = 0; i < sharpened.length; i++) {
            sharpened[i] /= sum;
        }
        return sharpened;
    }

    private double thresholdFor(List<Scored> heldOut) {
        List<Double> inScope = new ArrayList<>();
        List<Double> outOfScope = new ArrayList<>();
        for (Scored scored : heldOut) {
            double[] probabilities = of(scored.probabilities());
            int best = -1;
            for (int i = 0; i < probabilities.length; i++) {
                if (i != scored.outOfScope() && (best < 0 || probabilities[i] > probabilities[best])) {
                    best = i;
                }
            }
            double confidence = best < 0 ? 0 : probabilities[best];
            if (scored.truth() == scored.outOfScope()) {
                outOfScope.add(confidence);
            } else {
                inScope.add(best == scored.truth() ? confidence : -1);
            }
        }
        return Rejection.threshold(inScope, outOfScope);
    }
}
