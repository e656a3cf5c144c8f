package io.theopy.stt.sphinx.internal.acoustic;

import java.util.Arrays;

/**
 * Scores frames with the Gaussian mixtures of the acoustic model. A senone's score is computed when it is asked for and
 * remembered until the next frame; only the best few densities of each codebook count, as in training. Not thread-safe.
 */
final class SenoneScorer implements FrameScorer {
    private static final int BEST = 4;

    private final Triphones triphones;
    private final Mixtures mixtures;
    private final float[] scores;
    private final int[] scoredAt;
    private final int[] codebookAt;
    private final int[] bestDensity;
    private final double[] bestHeight;
    private final double[] offset;
    private final float[] distances;
    private float[] feature = {};
    private int frame;

    SenoneScorer(Triphones triphones, Mixtures mixtures) {
        this.triphones = triphones;
        this.mixtures = mixtures;
        int codebooks = triphones.phones().size();
        this.scores = new float[triphones.senoneCount()];
        this.scoredAt = new int[scores.length];
        this.codebookAt = new int[codebooks];
        this.bestDensity = new int[codebooks * mixtures.streams * BEST];
        this.bestHeight = new double[bestDensity.length];
        this.offset = new double[codebooks];
        this.distances = new float[mixtures.densities];
    }

    @Override
    public void frame(float[] nextFeature) {
        feature = nextFeature;
        frame++;
    }

    @Override
    public float score(int senone) {
        if (scoredAt[senone] != frame) {
            scoredAt[senone] = frame;
            scores[senone] = compute(senone);
        }
        return scores[senone];
    }

    private float compute(int senone) {
        int codebook = triphones.base(senone);
        if (codebookAt[codebook] != frame) {
            codebookAt[codebook] = frame;
            findBest(codebook);
        }
        double product = 1;
        int weightRow = senone * mixtures.streams * mixtures.densities;
        int best = codebook * mixtures.streams * BEST;
        for (int stream = 0; stream < mixtures.streams; stream++) {
            double sum = 0;
            for (int k = 0; k < BEST; k++) {
                sum += bestHeight[best] * mixtures.weights[weightRow + bestDensity[best]];
                best++;
            }
            product *= sum;
            weightRow += mixtures.densities;
        }
        return (float) (Math.log(product) + offset[codebook]);
    }

    private void findBest(int codebook) {
        offset[codebook] = 0;
        for (int stream = 0; stream < mixtures.streams; stream++) {
            measure(codebook * mixtures.streams + stream, stream * mixtures.dimensions);
            keepBest((codebook * mixtures.streams + stream) * BEST);
            offset[codebook] += makeLinear((codebook * mixtures.streams + stream) * BEST);
        }
    }

    /** The log density of the frame under every Gaussian of one codebook and stream. */
    private void measure(int codebookStream, int from) {
        int densities = mixtures.densities;
        float[] out = distances;
        System.arraycopy(mixtures.heights, codebookStream * densities, out, 0, densities);
        float[] means = mixtures.means;
        float[] precisions = mixtures.precisions;
        for (int d = 0; d < mixtures.dimensions; d++) {
            float x = feature[from + d];
            int row = (codebookStream * mixtures.dimensions + d) * densities;
            for (int g = 0; g < densities; g++) {
                float difference = x - means[row + g];
                out[g] -= difference * difference * precisions[row + g];
            }
        }
    }

    private void keepBest(int at) {
        Arrays.fill(bestHeight, at, at + BEST, Double.NEGATIVE_INFINITY);
        for (int g = 0; g < distances.length; g++) {
            if (distances[g] > bestHeight[at + BEST - 1]) {
                int slot = at + BEST - 1;
                while (slot > at && bestHeight[slot - 1] < distances[g]) {
                    bestHeight[slot] = bestHeight[slot - 1];
                    bestDensity[slot] = bestDensity[slot - 1];
                    slot--;
                }
                bestHeight[slot] = distances[g];
                bestDensity[slot] = g;
            }
        }
    }

    /** Turns logarithms into numbers relative to the best one, whose logarithm is returned. */
    private double makeLinear(int at) {
        double highest = bestHeight[at];
        for (int k = at; k < at + BEST; k++) {
            bestHeight[k] = Math.exp(bestHeight[k] - highest);
        }
        return highest;
    }
}
