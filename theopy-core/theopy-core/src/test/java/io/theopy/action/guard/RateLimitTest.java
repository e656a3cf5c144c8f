package io.theopy.action.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.ActionOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final GuardConfig TEN_A_SECOND = GuardConfig.defaults().with(new GuardConfig.Rate(10, 5));

    private final Guarded guarded = new Guarded(TEN_A_SECOND);

    private void read(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(guarded.read()).isInstanceOf(ActionOutcome.Done.class);
        }
    }

    @Test
    void aBurstGoesAtOnceAndTheRestInStep() {
        read(5);
        assertThat(guarded.pauses).isEmpty();

        read(20);

        assertThat(guarded.paused()).isEqualTo(Duration.ofSeconds(2));
        assertThat(guarded.count("theopy.teepy.rate.limited", "result", "waited"))
                .isEqualTo(20);
    }

    @Test
    void aQuietTimeFillsTheBurstButNoMore() {
        read(5);
        guarded.clock.add(Duration.ofHours(1));

        read(5);
        assertThat(guarded.pauses).isEmpty();
        read(1);
        assertThat(guarded.pauses).hasSize(1);
    }

    @Test
    void nobodyWaitsBeyondTheDeadline() {
        read(5);

        ActionOutcome outcome = guarded.run(Guarded.READ, Duration.ofMillis(80));

        assertThat(outcome)
                .isEqualTo(new ActionOutcome.Failed(true, "too many calls to Teepy at once", Duration.ofMillis(100)));
        assertThat(guarded.pauses).isEmpty();
        assertThat(guarded.erp.calls()).isEqualTo(5);
        assertThat(guarded.count("theopy.teepy.rate.limited", "result", "refused"))
                .isEqualTo(1);
    }

    @Test
    void retriesTakeTheirTurnToo() {
        read(4);
        guarded.erp.willSay(2, new ActionOutcome.Failed(true, "down"));

        guarded.read();

        assertThat(guarded.erp.calls()).isEqualTo(7);
        assertThat(guarded.paused()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whatTheBreakerRefusesUsesNothingUp() {
        guarded.erp.willSay(5, ScriptedConnector.DOWN);
        guarded.read();
        guarded.read();
        guarded.clock.add(Duration.ofSeconds(1));
        guarded.pauses.clear();

        for (int i = 0; i < 50; i++) {
            assertThat(guarded.read()).isInstanceOf(ActionOutcome.Failed.class);
        }

        assertThat(guarded.erp.calls()).isEqualTo(5);
        assertThat(guarded.pauses).isEmpty();
    }

    @Test
    void aClockThatIsSetBackHoldsNobodyUp() {
        read(5);
        guarded.clock.add(Duration.ofHours(-1));

        read(2);

        assertThat(guarded.paused()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void anInterruptWhileWaitingSendsNothing() {
        ScriptedConnector erp = new ScriptedConnector();
        GuardedExecutor executor = new GuardedExecutor(
                erp,
                GuardConfig.defaults().with(new GuardConfig.Rate(0.1, 1)),
                guarded.clock,
                guarded.meters,
                () -> 1,
                Pause.REAL);
        executor.execute(Guarded.WRITE, "key-1", guarded.turn("alice", Duration.ofHours(1)));

        Thread.currentThread().interrupt();
        ActionOutcome outcome = executor.execute(Guarded.WRITE, "key-2", guarded.turn("alice", Duration.ofHours(1)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(erp.keys()).containsExactly("key-1");
    }
}
