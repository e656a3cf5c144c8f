package io.theopy.stt.sphinx.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {
    private final Tokens tokens = new Tokens();

    @Test
    void theBetterOfTwoPathsIntoANodeStays() {
        tokens.enter(3, 1, -10, 100);
        tokens.enter(3, 1, -5, 200);
        tokens.enter(3, 1, -7, 300);

        assertThat(tokens.size()).isEqualTo(1);
        assertThat(tokens.score[Tokens.ENTRANCE]).isEqualTo(-5);
        assertThat(tokens.path[Tokens.ENTRANCE]).isEqualTo(200);
    }

    @Test
    void ofEqualPathsTheFirstStays() {
        tokens.enter(3, 1, -5, 100);
        tokens.enter(3, 1, -5, 200);

        assertThat(tokens.path[Tokens.ENTRANCE]).isEqualTo(100);
    }

    @Test
    void oneNodeAfterDifferentWordsIsTwoHypotheses() {
        tokens.enter(3, 1, -5, 100);
        tokens.enter(3, 2, -9, 200);

        assertThat(tokens.size()).isEqualTo(2);
    }

    @Test
    void aNewHypothesisIsInNoStateYet() {
        int slot = tokens.token(3, 1) * Tokens.SLOTS;

        assertThat(tokens.score[slot]).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(tokens.score[slot + Tokens.ENTRANCE]).isEqualTo(Float.NEGATIVE_INFINITY);
    }

    @Test
    void thousandsOfHypothesesKeepTheirScores() {
        for (int node = 0; node < 5_000; node++) {
            tokens.enter(node, 1, -node, node);
        }

        assertThat(tokens.score[4_321 * Tokens.SLOTS + Tokens.ENTRANCE]).isEqualTo(-4_321);
    }
}
