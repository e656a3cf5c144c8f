package io.theopy.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.TeepyRoles;
import io.theopy.turn.Caller;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnGateTest {
    private final Alarms alarms = new Alarms(Thread::new, Runnable::run);
    private final TurnGate gate = gate();

    private TurnGate gate() {
        TurnTimes times =
                new TurnTimes(Clock.systemUTC(), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));
        TurnRequest request = TurnRequest.text("s", Caller.of("u", TeepyRoles.MANAGER), "hello");
        return new TurnGate(request, TurnListener.NONE, times, alarms, () -> {});
    }

    @AfterEach
    void close() {
        alarms.close();
    }

    @Test
    void aTurnThatRanOutOfTimeBeginsNoWrite() {
        gate.expire();

        assertThat(gate.beginWrite()).isFalse();
        assertThat(gate.finish()).isFalse();
    }

    @Test
    void aTurnThatWasTakenBackBeginsNoWrite() {
        gate.cancel();

        assertThat(gate.beginWrite()).isFalse();
        assertThat(gate.isTakenBack()).isTrue();
        assertThat(gate.finish()).isTrue();
    }

    @Test
    void takingBackComesTooLateForAWriteThatWasSentButNotForSpeech() {
        gate.beginWrite();
        gate.cancel();

        assertThat(gate.isTakenBack()).isFalse();
        assertThat(gate.isSilenced()).isTrue();
    }

    @Test
    void aTurnGivenUpWhileWritingRemembersThatItWrote() {
        gate.beginWrite();
        Outcome queued = new Outcome.Queued("i", java.util.Map.of(), "t");
        gate.wrote(queued);

        assertThat(gate.expire()).isTrue();
        assertThat(gate.hasBegunToWrite()).isTrue();
        assertThat(gate.written()).contains(queued);
    }

    @Test
    void aFinishedTurnIsNotGivenUp() {
        gate.finish();

        assertThat(gate.expire()).isFalse();
    }

    @Test
    void aTurnGivenUpAtAnyMomentIsNeverSaidToHaveWrittenNothing() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            TurnGate turn = gate();
            turn.beginWrite();
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Void> deadline = CompletableFuture.runAsync(() -> {
                meet(together);
                turn.expire();
            });
            meet(together);
            while (!deadline.isDone()) {
                assertThat(turn.hasBegunToWrite()).isTrue();
            }
            assertThat(turn.hasBegunToWrite()).isTrue();
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
