package io.theopy.stt.sphinx.internal.search;

import io.theopy.stt.sphinx.internal.acoustic.Triphones;

/** Narrows the beam where too many hypotheses are alive, so that the cost of a frame is bounded. */
final class Pruning {
    private static final int STEPS = 64;

    private Pruning() {}

    /** How much worse than {@code best} a token may be at this frame. */
    static float beam(Tokens tokens, float best, SearchConfig config) {
        if (tokens.size() <= config.maxTokens()) {
            return config.beam();
        }
        int[] histogram = new int[STEPS];
        for (int token = 0; token < tokens.size(); token++) {
            int slot = token * Tokens.SLOTS;
            float score = tokens.score[slot];
            for (int state = 1; state < Triphones.STATES; state++) {
                score = Math.max(score, tokens.score[slot + state]);
            }
            float behind = (best - score) / config.beam();
            if (behind < 1) {
                histogram[(int) (behind * STEPS)]++;
            }
        }
        int kept = 0;
        int step = 0;
        while (step < STEPS && kept + histogram[step] <= config.maxTokens()) {
            kept += histogram[step++];
        }
        return config.beam() * Math.max(1, step) / STEPS;
    }
}
