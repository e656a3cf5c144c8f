package io.theopy.audio;

/**
 * The phases of a Kaiser-windowed sinc low-pass for changing a sample rate: what each of the input samples around a
 * point between two samples contributes to the value at that point.
 *
 * <p>Source: A. V. Oppenheim, R. W. Schafer, "Discrete-Time Signal Processing", 7.5.3 (Kaiser window design formulas).
 */
final class LowPass {
    private static final double STOP_BAND_DB = 80;
    private static final double BETA = 0.1102 * (STOP_BAND_DB - 8.7);
    private static final double PEAK = bessel(BETA);

    /** The stop band begins at the lower of both Nyquist frequencies, the pass band ends at this part of it. */
    private static final double PASS_BAND = 0.9;

    /** Phases a zero crossing, where the ratio needs more than that: between them, linear is exact to -110 dB. */
    private static final int FINEST = 1024;

    private final int reach;
    private final int phases;
    private final double[][] rows;

    /**
     * @param narrowing the output rate by the input rate, at most 1
     * @param wantedPhases how many points between two input samples the ratio uses
     */
    LowPass(double narrowing, int wantedPhases) {
        double cutOff = narrowing * (1 + PASS_BAND) / 2;
        double transition = narrowing * (1 - PASS_BAND) / 2;
        reach = (int) Math.ceil((STOP_BAND_DB - 7.95) / (14.36 * transition) / 2);
        phases = Math.min(wantedPhases, Math.max(8, (int) Math.ceil(FINEST * narrowing)));
        rows = new double[phases + 1][];
        for (int phase = 0; phase <= phases; phase++) {
            rows[phase] = row((double) phase / phases, cutOff);
        }
    }

    /** How many input samples before and after a point have a part in it. */
    int reach() {
        return reach;
    }

    /**
     * The value at {@code part / parts} of the way from {@code window[at]} to the sample after it. Needs
     * {@link #reach()} samples around it: {@code window[at - reach + 1]} to {@code window[at + reach]}.
     */
    double value(double[] window, int at, long part, long parts) {
        long scaled = part * phases;
        int phase = (int) (scaled / parts);
        long rest = scaled % parts;
        int first = at - reach + 1;
        double value = dot(rows[phase], window, first);
        if (rest == 0) {
            return value;
        }
        return value + (dot(rows[phase + 1], window, first) - value) * rest / parts;
    }

    private static double dot(double[] row, double[] window, int first) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * window[first + i];
        }
        return sum;
    }

    private double[] row(double offset, double cutOff) {
        double[] row = new double[2 * reach];
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            double distance = i - (reach - 1) - offset;
            double inWindow = distance / reach;
            double window = Math.abs(inWindow) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - inWindow * inWindow)) / PEAK;
            row[i] = sinc(cutOff * distance) * window;
            sum += row[i];
        }
        for (int i = 0; i < row.length; i++) {
            row[i] /= sum;
        }
        return row;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** The modified Bessel function of the first kind, order zero, by its power series. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-16; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
