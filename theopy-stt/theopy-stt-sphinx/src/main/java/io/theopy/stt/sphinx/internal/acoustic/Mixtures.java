package io.theopy.stt.sphinx.internal.acoustic;

/**
 * The Gaussians: for every phone a codebook of densities in each of three streams (cepstra, their slope, its slope), and
 * for every senone its weights over its phone's codebook. Immutable; laid out so that a scorer walks memory in order.
 */
final class Mixtures {
    private static final float VARIANCE_FLOOR = 1e-4f;
    private static final float WEIGHT_FLOOR = 1e-7f;
    private static final double TWO_PI = 2 * Math.PI;

    final int streams;
    final int densities;
    final int dimensions;
    /** {@code [codebook][stream][dimension][density]}. */
    final float[] means;
    /** Half the inverse variance, laid out like the means. */
    final float[] precisions;
    /** {@code [codebook][stream][density]}: the logarithm of the density at its mean. */
    final float[] heights;
    /** {@code [senone][stream][density]}, linear, each row adding up to one. */
    final float[] weights;

    private Mixtures(int streams, int densities, int dimensions, float[] means, float[] variances, float[] weights) {
        this.streams = streams;
        this.densities = densities;
        this.dimensions = dimensions;
        this.means = new float[means.length];
        this.precisions = new float[means.length];
        this.heights = new float[means.length / dimensions];
        this.weights = weights;
        for (int row = 0; row < heights.length; row++) {
            transpose(row, means, variances);
        }
    }

    static Mixtures load() {
        AcousticModelFile meansFile = AcousticModelFile.open("means");
        int codebooks = meansFile.nextInt();
        int streams = meansFile.nextInt();
        int densities = meansFile.nextInt();
        int dimensions = meansFile.nextInt();
        float[] means = density(meansFile, streams - 1, codebooks * streams * densities * dimensions);
        AcousticModelFile variancesFile = AcousticModelFile.open("variances");
        for (int i = 0; i < 4; i++) {
            variancesFile.nextInt();
        }
        float[] variances = density(variancesFile, streams - 1, means.length);
        return new Mixtures(streams, densities, dimensions, means, variances, weights(streams, densities));
    }

    private static float[] density(AcousticModelFile file, int moreDimensions, int length) {
        for (int i = 0; i < moreDimensions + 1; i++) {
            file.nextInt(); // the other streams' dimensions, which are the same, and the number of floats
        }
        float[] values = new float[length];
        file.next(values);
        return values;
    }

    private static float[] weights(int streams, int densities) {
        AcousticModelFile file = AcousticModelFile.open("mixture_weights");
        int senones = file.nextInt();
        for (int i = 0; i < 3; i++) {
            file.nextInt();
        }
        float[] weights = new float[senones * streams * densities];
        file.next(weights);
        for (int row = 0; row < weights.length; row += densities) {
            normalise(weights, row, row + densities);
        }
        return weights;
    }

    private static void normalise(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        for (int i = from; i < to; i++) {
            values[i] = Math.max(WEIGHT_FLOOR, (float) (values[i] / sum));
        }
    }

    /** Files hold one density after the other; scoring wants one dimension after the other. */
    private void transpose(int row, float[] fileMeans, float[] fileVariances) {
        int codebookStream = row / densities;
        int density = row % densities;
        double logHeight = 0;
        for (int d = 0; d < dimensions; d++) {
            float variance = Math.max(VARIANCE_FLOOR, fileVariances[row * dimensions + d]);
            int target = (codebookStream * dimensions + d) * densities + density;
            means[target] = fileMeans[row * dimensions + d];
            precisions[target] = 0.5f / variance;
            logHeight -= 0.5 * Math.log(TWO_PI * variance);
        }
        heights[row] = (float) logHeight;
    }
}
