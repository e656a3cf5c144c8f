package io.theopy.stt.sphinx.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PruningTest {
    private static final float BEAM = 64;

    @Test
    void fewHypothesesHaveTheWholeBeam() {
        assertThat(Pruning.beam(spreadOut(10), 0, config(10))).isEqualTo(BEAM);
    }

    @Test
    void ofTooManyOnlyAsManyStayAsMay() {
        // One hypothesis for each of 64 steps of the beam.
        assertThat(Pruning.beam(spreadOut(64), 0, config(16))).isEqualTo(16);
    }

    @Test
    void theBestOnesStayHoweverManyAreAsGood() {
        Tokens alike = new Tokens();
        for (int node = 0; node < 100; node++) {
            alike.score[alike.token(node, 0) * Tokens.SLOTS] = 0;
        }

        assertThat(Pruning.beam(alike, 0, config(16))).isPositive();
    }

    /** Each a little worse than the one before. */
    private static Tokens spreadOut(int count) {
        Tokens tokens = new Tokens();
        for (int node = 0; node < count; node++) {
            tokens.score[tokens.token(node, 0) * Tokens.SLOTS] = -node - 0.5f;
        }
        return tokens;
    }

    private static SearchConfig config(int maxTokens) {
        return new SearchConfig(BEAM, BEAM, maxTokens, 1, 0, 0, 0);
    }
}
