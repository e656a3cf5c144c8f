package io.theopy.nlu.linear.tag;

import java.util.Arrays;

/**
 * Finds the best valid sequence of tags (Viterbi 1967). Holds the weights, finished or in training.
 *
 * @param tags how many tags there are
 * @param emissions for each feature, one weight per tag
 * @param transitions for each previous tag, then for the start, one weight per tag
 */
record TagLattice(int tags, float[] emissions, float[] transitions) {
    private static final int[] UNKNOWN = {};

    /**
     * The best tags.
     *
     * @param features for each token, numbers of its features
     * @param allowed whether each tag may be used
     */
    int[] decode(int[][] features, boolean[] allowed) {
        return decode(features, allowed, UNKNOWN, 0);
    }

    /**
     * The best tags when every wrong one is given a start of {@code margin}: what training has to beat.
     *
     * @param truth the right tags
     */
    int[] decode(int[][] features, boolean[] allowed, int[] truth, float margin) {
        int length = features.length;
        int[] best = new int[length];
        if (length == 0) {
            return best;
        }
        int[][] from = new int[length][tags];
        float[] scores = new float[tags];
        float[] emitted = new float[tags];
        float[] previous = new float[tags];
        for (int i = 0; i < length; i++) {
            emit(features[i], emitted);
            if (margin > 0) {
                emitted[truth[i]] -= margin;
            }
            System.arraycopy(scores, 0, previous, 0, tags);
            for (int tag = 0; tag < tags; tag++) {
                if (!allowed[tag]) {
                    scores[tag] = Float.NEGATIVE_INFINITY;
                } else if (i == 0) {
                    boolean valid = BioTags.mayFollow(BioTags.OUTSIDE, tag);
                    scores[tag] = valid ? emitted[tag] + transitions[tags * tags + tag] : Float.NEGATIVE_INFINITY;
                } else {
                    int source = source(previous, tag);
                    from[i][tag] = source;
                    scores[tag] = emitted[tag] + previous[source] + transitions[source * tags + tag];
                }
            }
        }
        for (int tag = 1; tag < tags; tag++) {
            if (scores[tag] > scores[best[length - 1]]) {
                best[length - 1] = tag;
            }
        }
        for (int i = length - 1; i > 0; i--) {
            best[i - 1] = from[i][best[i]];
        }
        return best;
    }

    private int source(float[] previous, int tag) {
        if (BioTags.continues(tag)) {
            float begun = previous[tag - 1] + transitions[(tag - 1) * tags + tag];
            float continued = previous[tag] + transitions[tag * tags + tag];
            return continued > begun ? tag : tag - 1;
        }
        int best = 0;
        float bestScore = Float.NEGATIVE_INFINITY;
        for (int source = 0; source < tags; source++) {
            float score = previous[source] + transitions[source * tags + tag];
            if (score > bestScore) {
                bestScore = score;
                best = source;
            }
        }
        return best;
    }

    private void emit(int[] features, float[] emitted) {
        Arrays.fill(emitted, 0);
        for (int feature : features) {
            int row = feature * tags;
            for (int tag = 0; tag < tags; tag++) {
                emitted[tag] += emissions[row + tag];
            }
        }
    }
}
