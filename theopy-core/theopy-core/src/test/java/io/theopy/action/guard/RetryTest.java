package io.theopy.action.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permanent failures are tried once, transient ones at most three times, capped and jittered. */
class RetryTest {
    private static ActionOutcome failed(boolean retryable) {
        return new ActionOutcome.Failed(retryable, "because");
    }

    private static ActionOutcome declined(int status) {
        return new ActionOutcome.Declined(status, "because");
    }

    static Stream<Arguments> attempts() {
        return Stream.of(
                Arguments.of(ScriptedConnector.numbered(7), 1),
                Arguments.of(declined(400), 1),
                Arguments.of(declined(403), 1),
                Arguments.of(declined(404), 1),
                Arguments.of(declined(409), 1),
                Arguments.of(declined(422), 1),
                Arguments.of(failed(false), 1),
                Arguments.of(failed(true), 3),
                Arguments.of(ScriptedConnector.UNCLEAR, 3));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void whatIsPermanentIsTriedOnceAndWhatIsTransientThreeTimes(ActionOutcome always, int attempts) {
        for (Action action : new Action[] {Guarded.READ, Guarded.WRITE}) {
            Guarded guarded = new Guarded();
            guarded.erp.willSay(5, always);

            assertThat(guarded.run(action)).isEqualTo(always);
            assertThat(guarded.erp.calls()).isEqualTo(attempts);
            assertThat(guarded.erp.keys()).containsOnly("key-1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void itEndsWithTheFirstAttemptThatWorks(int failures) {
        Guarded guarded = new Guarded();
        guarded.erp.willSay(failures, ScriptedConnector.DOWN);

        assertThat(guarded.write()).isEqualTo(ScriptedConnector.numbered(failures + 1));
        assertThat(guarded.count("theopy.teepy.retries", "after", "failed")).isEqualTo(failures);
    }

    @Test
    void thePausesAreDrawnUpToACapThatDoublesUpToItsEnd() {
        GuardConfig config = GuardConfig.defaults()
                .with(new GuardConfig.Retries(10, Duration.ofMillis(100), Duration.ofMillis(500), Duration.ZERO))
                .with(new GuardConfig.Breaker(100, 100, 1, Duration.ofSeconds(1), 1));
        long[] caps = {100, 200, 400, 500, 500, 500, 500, 500, 500};
        long[] longest = new long[caps.length];
        Set<Duration> different = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Guarded guarded = new Guarded(config, seed);
            guarded.erp.willSay(20, ScriptedConnector.DOWN);

            guarded.write();

            assertThat(guarded.pauses).hasSize(caps.length);
            for (int i = 0; i < caps.length; i++) {
                assertThat(guarded.pauses.get(i)).isBetween(Duration.ZERO, Duration.ofMillis(caps[i]));
                longest[i] = Math.max(longest[i], guarded.pauses.get(i).toMillis());
            }
            different.addAll(guarded.pauses);
        }
        for (int i = 0; i < caps.length; i++) {
            assertThat(longest[i]).as("full range of pause " + i).isGreaterThan(caps[i] * 8 / 10);
        }
        assertThat(different).hasSizeGreaterThan(1_000);
    }

    @Test
    void theSameSeedPausesTheSame() {
        Guarded one = new Guarded(GuardConfig.defaults(), 42);
        Guarded other = new Guarded(GuardConfig.defaults(), 42);
        one.erp.willSay(3, ScriptedConnector.DOWN);
        other.erp.willSay(3, ScriptedConnector.DOWN);

        one.write();
        other.write();

        assertThat(one.pauses).isEqualTo(other.pauses).hasSize(2);
    }

    @Test
    void itComesBackNoSoonerThanAsked() {
        Guarded guarded = new Guarded();
        guarded.erp.willSay(new ActionOutcome.Failed(true, "slow down", Duration.ofSeconds(7)));

        assertThat(guarded.write()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(guarded.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void whoeverAsksToWaitBeyondTheDeadlineIsNotAskedAgainAndTheCallerHearsWhen() {
        Guarded guarded = new Guarded();
        ActionOutcome slowDown = new ActionOutcome.Failed(true, "slow down", Duration.ofSeconds(30));
        guarded.erp.willSay(3, slowDown);

        assertThat(guarded.run(Guarded.WRITE, Duration.ofSeconds(20))).isEqualTo(slowDown);
        assertThat(guarded.erp.calls()).isEqualTo(1);
        assertThat(guarded.pauses).isEmpty();
    }

    @Test
    void nothingIsSentAfterTheDeadline() {
        Guarded guarded = new Guarded();

        assertThat(guarded.run(Guarded.WRITE, Duration.ofMillis(-1))).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(guarded.run(Guarded.WRITE, Duration.ofMillis(20))).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(guarded.erp.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 200, 300, 500, 700})
    void noPauseReachesBeyondTheDeadline(int millis) {
        for (int seed = 0; seed < 50; seed++) {
            Guarded guarded = new Guarded(GuardConfig.defaults(), seed);
            guarded.erp.willSay(3, ScriptedConnector.DOWN);

            guarded.run(Guarded.WRITE, Duration.ofMillis(millis));

            assertThat(guarded.paused()).isLessThan(Duration.ofMillis(millis));
        }
    }

    @Test
    void aSlowAnswerLeavesNoTimeForAnother() {
        Guarded guarded = new Guarded();
        guarded.erp.willSay(3, ScriptedConnector.UNCLEAR);
        guarded.erp.meanwhile(() -> guarded.clock.add(Duration.ofSeconds(20)));

        assertThat(guarded.write()).isEqualTo(ScriptedConnector.UNCLEAR);
        assertThat(guarded.erp.calls()).isEqualTo(1);
    }

    @Test
    void whatMayHaveHappenedIsNotCalledUndoneByALaterFailure() {
        for (ActionOutcome later : new ActionOutcome[] {failed(true), failed(false)}) {
            Guarded guarded = new Guarded();
            guarded.erp.willSay(ScriptedConnector.UNCLEAR);
            guarded.erp.willSay(2, later);

            assertThat(guarded.write()).isEqualTo(ScriptedConnector.UNCLEAR);
        }
    }

    @Test
    void theSameKeySettlesWhatMayHaveHappened() {
        for (ActionOutcome answer : new ActionOutcome[] {ScriptedConnector.numbered(2), declined(409)}) {
            Guarded guarded = new Guarded();
            guarded.erp.willSay(ScriptedConnector.UNCLEAR, answer);

            assertThat(guarded.write()).isEqualTo(answer);
            assertThat(guarded.erp.keys()).containsExactly("key-1", "key-1");
        }
    }

    @Test
    void anInterruptEndsTheWaiting() {
        ScriptedConnector erp = new ScriptedConnector();
        erp.willSay(3, ScriptedConnector.UNCLEAR);
        Guarded time = new Guarded();
        GuardedExecutor executor =
                new GuardedExecutor(erp, GuardConfig.defaults(), time.clock, time.meters, () -> 1, Pause.REAL);

        Thread.currentThread().interrupt();
        ActionOutcome outcome = executor.execute(Guarded.WRITE, "key-1", time.turn("alice", Duration.ofHours(1)));

        assertThat(Thread.interrupted()).as("still told to stop").isTrue();
        assertThat(outcome).isEqualTo(ScriptedConnector.UNCLEAR);
        assertThat(erp.calls()).isEqualTo(1);
    }
}
