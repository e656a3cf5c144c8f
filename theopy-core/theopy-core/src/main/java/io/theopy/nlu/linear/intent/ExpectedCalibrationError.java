package io.theopy.nlu.linear.intent;

/**
 * How far confidence is from the share of right answers, on average over 15 equal bins of confidence (Naeini, Cooper and
 * Hauskrecht 2015).
 */
public final class ExpectedCalibrationError {
    private static final int BINS = 15;

    private ExpectedCalibrationError() {}

    /**
     * The error, from 0 (confidence means what it says) to 1.
     *
     * @param confidences of the answers given, in [0, 1]
     * @param right whether each was right
     */
    public static double of(double[] confidences, boolean[] right) {
        double[] gap = new double[BINS];
        for (int i = 0; i < confidences.length; i++) {
            int bin = Math.min(BINS - 1, (int) (confidences[i] * BINS));
            gap[bin] += (right[i] ? 1 : 0) - confidences[i];
        }
        double sum = 0;
        for (double g : gap) {
            sum += Math.abs(g);
        }
        return confidences.length == 0 ? 0 : sum / confidences.length;
    }
}
