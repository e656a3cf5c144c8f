package io.theopy.action.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.action.ActionOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class BreakerTest {
    private static final Duration OPEN = Duration.ofSeconds(5);
    private static final GuardConfig ONE_TRY = GuardConfig.defaults()
            .with(new GuardConfig.Retries(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO));

    private final Guarded guarded = new Guarded(ONE_TRY);

    private void fail(int times) {
        guarded.erp.willSay(times, ScriptedConnector.DOWN);
        for (int i = 0; i < times; i++) {
            assertThat(guarded.write()).isEqualTo(ScriptedConnector.DOWN);
        }
    }

    private ActionOutcome.Failed refused() {
        int before = guarded.erp.calls();
        ActionOutcome outcome = guarded.write();
        assertThat(guarded.erp.calls()).as("nothing was sent").isEqualTo(before);
        return (ActionOutcome.Failed) outcome;
    }

    @Test
    void afterFiveFailuresInARowNothingIsSentAndTheCallerHearsWhenToComeBack() {
        fail(5);

        ActionOutcome.Failed refused = refused();

        assertThat(refused.retryable()).isTrue();
        assertThat(refused.retryAfter()).isBetween(OPEN, OPEN.plusMillis(1));
        guarded.clock.add(Duration.ofSeconds(2));
        assertThat(refused().retryAfter()).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3001));
        assertThat(guarded.count("theopy.teepy.breaker.changes", "to", "open")).isEqualTo(1);
        assertThat(guarded.count("theopy.teepy.breaker.refused")).isEqualTo(2);
        assertThat(guarded.meters.get("theopy.teepy.breaker.level").gauge().value())
                .isEqualTo(2);
    }

    @Test
    void whatIsUnclearCountsAsAFailure() {
        guarded.erp.willSay(5, ScriptedConnector.UNCLEAR);
        for (int i = 0; i < 5; i++) {
            guarded.write();
        }

        refused();
    }

    @Test
    void fiveFailuresAmongTheLastTenAreEnough() {
        for (int i = 0; i < 5; i++) {
            assertThat(guarded.write()).isInstanceOf(ActionOutcome.Done.class);
        }
        fail(5);

        refused();
    }

    @Test
    void fourFailuresAreNotEnough() {
        fail(4);

        assertThat(guarded.write()).isInstanceOf(ActionOutcome.Done.class);
    }

    @Test
    void anErpThatDeclinesAnswers() {
        ActionOutcome declined = new ActionOutcome.Declined(404, "no such invoice");
        guarded.erp.willSay(20, declined);

        for (int i = 0; i < 20; i++) {
            assertThat(guarded.write()).isEqualTo(declined);
        }
    }

    @Test
    void onceTheTimeIsOverProbesCloseItAgain() {
        fail(5);
        guarded.clock.add(refused().retryAfter());

        assertThat(guarded.write()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(guarded.meters.get("theopy.teepy.breaker.level").gauge().value())
                .isEqualTo(1);
        assertThat(guarded.write()).isInstanceOf(ActionOutcome.Done.class);

        assertThat(guarded.meters.get("theopy.teepy.breaker.level").gauge().value())
                .isZero();
    }

    @Test
    void aProbeThatFailsOpensItAgain() {
        fail(5);
        guarded.clock.add(refused().retryAfter());
        fail(2);

        assertThat(refused().retryAfter()).isBetween(OPEN, OPEN.plusMillis(1));
    }

    @Test
    void whileProbesAreUnderWayNobodyElseGoes() {
        fail(5);
        guarded.clock.add(refused().retryAfter());
        guarded.erp.meanwhile(() -> {
            guarded.erp.meanwhile(() -> assertThat(refused().retryAfter()).isPositive());
            guarded.write();
        });

        assertThat(guarded.write()).isInstanceOf(ActionOutcome.Done.class);
    }

    @Test
    void itEndsTheRetriesOfATurnAtOnce() {
        Guarded threeTries = new Guarded();
        threeTries.erp.willSay(9, ScriptedConnector.DOWN);
        threeTries.write();

        ActionOutcome.Failed second = (ActionOutcome.Failed) threeTries.write();

        assertThat(threeTries.erp.calls()).isEqualTo(5);
        assertThat(second.retryAfter()).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void aRefusalTakesNothingBackThatMayHaveHappened() {
        Guarded threeTries = new Guarded();
        threeTries.erp.willSay(9, ScriptedConnector.UNCLEAR);
        threeTries.write();

        assertThat(threeTries.write()).isEqualTo(ScriptedConnector.UNCLEAR);
        assertThat(threeTries.erp.calls()).isEqualTo(5);
    }

    @Test
    void aConnectorThatBreaksCountsAsAFailure() {
        for (int i = 0; i < 5; i++) {
            guarded.erp.meanwhile(() -> {
                throw new IllegalStateException("broken");
            });
            assertThatThrownBy(guarded::write).hasMessage("broken");
        }

        refused();
    }

    @Test
    void theGaugeShowsTheNewestOne() {
        fail(5);
        ScriptedConnector other = new ScriptedConnector();
        GuardedExecutor newer = new GuardedExecutor(other, ONE_TRY, guarded.clock, guarded.meters);

        assertThat(newer.name()).isEqualTo("scripted");
        assertThat(guarded.meters.get("theopy.teepy.breaker.level").gauge().value())
                .isZero();
    }

    @Test
    void aClockThatIsSetBackDoesNotKeepItOpen() {
        fail(5);
        MutableClock clock = guarded.clock;
        clock.add(Duration.ofHours(-3));

        assertThat(guarded.write()).isInstanceOf(ActionOutcome.Done.class);
    }
}
