package io.theopy.nlu.linear.intent;

import java.util.Arrays;
import java.util.List;

/**
 * Picks the confidence below which an utterance is taken for out of scope: where keeping what is in scope and rejecting
 * what is not are worth the same. Without examples out of scope: where 98 in 100 of those
 * that were recognised stay.
 */
public final class Rejection {
    private static final double KEPT_WITHOUT_EXAMPLES = 0.98;

    private Rejection() {}

    /**
     * @param inScope confidence of each in-scope sentence whose intent was recognised, -1 of each that was not
     * @param outOfScope confidence of each sentence out of scope
     */
    public static double threshold(List<Double> inScope, List<Double> outOfScope) {
        double[] in = sorted(inScope);
        double[] out = sorted(outOfScope);
        if (in.length == 0) {
            return 0;
        }
        if (out.length == 0) {
            double[] right =
                    Arrays.stream(in).filter(confidence -> confidence >= 0).toArray();
            return right.length == 0 ? 0 : right[(int) ((1 - KEPT_WITHOUT_EXAMPLES) * right.length)];
        }
        double best = 0;
        double bestValue = -1;
        for (double candidate : in) {
            double value = share(in, candidate) + 1 - share(out, candidate);
            if (candidate > 0 && value > bestValue) {
                bestValue = value;
                best = candidate;
            }
        }
        return best;
    }

    /**
     * The same, moved half way down to the next confidence: with as much room on either side, which matters where few
     * sentences pick it.
     */
    public static double thresholdWithRoom(List<Double> inScope, List<Double> outOfScope) {
        double threshold = threshold(inScope, outOfScope);
        double below = Math.max(highestBelow(sorted(inScope), threshold), highestBelow(sorted(outOfScope), threshold));
        return (threshold + below) / 2;
    }

    private static double highestBelow(double[] sorted, double threshold) {
        double highest = 0;
        for (double value : sorted) {
            if (value < threshold) {
                highest = Math.max(highest, value);
            }
        }
        return highest;
    }

    /** The share of {@code sorted} that is at least {@code threshold}. */
    private static double share(double[] sorted, double threshold) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) (sorted.length - low) / sorted.length;
    }

    private static double[] sorted(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
