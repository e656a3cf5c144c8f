package io.theopy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnStateTest {
    private final TurnState state = new TurnState();

    @Test
    void aTurnThatRanOutOfTimeBeginsNoWrite() {
        state.abandon();

        assertThat(state.beginWrite()).isFalse();
        assertThat(state.finish()).isFalse();
    }

    @Test
    void aTurnThatWasTakenBackBeginsNoWrite() {
        state.cancel();

        assertThat(state.beginWrite()).isFalse();
        assertThat(state.finish()).isTrue();
    }

    @Test
    void takingBackComesTooLateForAWriteThatWasSent() {
        state.beginWrite();
        state.cancel();

        assertThat(state.isCancelled()).isFalse();
    }

    @Test
    void aTurnAbandonedWhileWritingRemembersThatItWrote() {
        state.beginWrite();

        assertThat(state.abandon()).isTrue();
        assertThat(state.wroteBeforeAbandon()).isTrue();
    }

    @Test
    void aFinishedTurnIsNotAbandoned() {
        state.finish();

        assertThat(state.abandon()).isFalse();
    }
}
