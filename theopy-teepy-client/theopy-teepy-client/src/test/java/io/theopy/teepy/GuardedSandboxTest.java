package io.theopy.teepy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TestActions;
import io.theopy.action.guard.GuardConfig;
import io.theopy.action.guard.GuardedExecutor;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.Fault;
import io.theopy.teepy.sandbox.model.Effect;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard around the connector, over HTTP to a misbehaving Teepy: one key, one effect. */
class GuardedSandboxTest {
    private static final GuardConfig CONFIG = GuardConfig.defaults()
            .with(new GuardConfig.Retries(3, Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofMillis(10)))
            .with(new GuardConfig.Breaker(10, 5, 0.5, Duration.ofMillis(300), 2));

    private TeepySandbox teepy;
    private AttemptLog attempts;
    private GuardedExecutor executor;

    @BeforeEach
    void start() {
        teepy = TeepySandbox.start(SandboxConfig.defaults());
        open(Duration.ofSeconds(25), CONFIG);
    }

    @AfterEach
    void stop() {
        executor.close();
        teepy.close();
    }

    private void open(Duration callTimeout, GuardConfig config) {
        attempts = new AttemptLog(TeepyExecutor.builder()
                .baseUrl(teepy.url())
                .token(teepy.token())
                .timeouts(callTimeout, callTimeout, callTimeout)
                .build());
        executor = new GuardedExecutor(attempts, config, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private ActionOutcome write() {
        return executor.execute(Calls.WRITE, "key-1", Calls.turn());
    }

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.error(500),
                Fault.error(503),
                Fault.errorAfterCommit(500),
                Fault.errorAfterCommit(502),
                Fault.down(),
                Fault.downClosed(),
                Fault.resetBeforeCommit(),
                Fault.resetAfterCommit(),
                Fault.malformedAnswer(),
                Fault.tooManyRequests(Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatGoesWrongTwiceIsDoneOnceUnderOneKey(Fault fault) {
        teepy.faults().add(fault.times(2));

        assertThat(write()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(attempts.keys()).containsExactly("key-1", "key-1", "key-1");
        assertThat(teepy.effects()).extracting(Effect::idempotencyKey).containsExactly("key-1");
    }

    @Test
    void aReadIsTriedAgainToo() {
        teepy.faults().add(Fault.error(500).times(1));
        teepy.faults().add(Fault.resetBeforeCommit().times(1));

        assertThat(executor.execute(Calls.READ, "unused", Calls.turn())).isInstanceOf(ActionOutcome.Done.class);
        assertThat(attempts.outcomes()).hasSize(3);
    }

    @Test
    void aRefusalIsAskedForOnce() {
        Action unknown = TestActions.read("/invoices/99999", Map.of());

        assertThat(executor.execute(unknown, "unused", Calls.turn())).isInstanceOf(ActionOutcome.Declined.class);
        assertThat(attempts.outcomes()).hasSize(1);
    }

    @Test
    void aSlowDownIsHeard() {
        teepy.faults().add(Fault.tooManyRequests(Duration.ofSeconds(1)).times(1));

        assertThat(write()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(attempts.outcomes()).hasSize(2);
        assertThat(((ActionOutcome.Failed) attempts.outcomes().get(0)).retryAfter())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aSlowDownBeyondTheDeadlineIsToldToTheCallerAtOnce() {
        teepy.faults().add(Fault.tooManyRequests(Duration.ofSeconds(120)));

        ActionOutcome.Failed failed = (ActionOutcome.Failed) write();

        assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(120));
        assertThat(attempts.outcomes()).hasSize(1);
        assertThat(teepy.effects()).isEmpty();
    }

    @Test
    void anAnswerThatDripsTooSlowlyIsAskedForAgainUnderTheSameKey() {
        executor.close();
        open(Duration.ofSeconds(2), CONFIG);
        teepy.faults().add(Fault.slowBody(Duration.ofSeconds(1)).times(1));

        assertThat(write()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(attempts.outcomes().get(0)).isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(attempts.keys()).containsOnly("key-1").hasSizeGreaterThan(1);
        assertThat(teepy.effects()).hasSize(1);
    }

    @Test
    void aTimeoutAfterSendingIsUnknownAndARetryCarriesTheSameKey() {
        executor.close();
        open(Duration.ofMillis(700), CONFIG);
        teepy.faults().add(Fault.dropAnswer().delay(Duration.ofMinutes(1)));

        ActionOutcome outcome = write();

        assertThat(outcome).isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(attempts.keys()).hasSizeGreaterThan(1).containsOnly("key-1");
        await().untilAsserted(() ->
                assertThat(teepy.effects()).extracting(Effect::idempotencyKey).containsExactly("key-1"));
    }

    @Test
    void aTeepyThatIsDownIsLeftAloneUntilItIsBack() {
        teepy.faults().add(Fault.down());
        for (int i = 0; i < 20 && attempts.outcomes().size() < 5; i++) {
            assertThat(write()).isInstanceOf(ActionOutcome.Failed.class);
        }
        assertThat(attempts.outcomes()).hasSize(5);
        assertThat(teepy.faults().fired(Fault.Kind.DOWN)).isEqualTo(5);
        assertThat(teepy.effects()).isEmpty();

        teepy.faults().clear();

        await().untilAsserted(() -> assertThat(write()).isInstanceOf(ActionOutcome.Done.class));
        assertThat(teepy.effects()).hasSize(1);
    }

    @Test
    void whateverGoesWrongEachKeyHasOneEffectOrNoneAndNobodyIsToldOtherwise() throws Exception {
        executor.close();
        open(Duration.ofSeconds(25), CONFIG.with(new GuardConfig.Breaker(1_000, 1_000, 1, Duration.ofMillis(1), 1)));
        for (Fault fault : passing().toList()) {
            teepy.faults().add(fault.rate(0.1));
        }
        ExecutorService users = Executors.newFixedThreadPool(8);
        Map<String, Future<ActionOutcome>> running = new HashMap<>();
        for (int i = 0; i < 80; i++) {
            String key = "key-" + i;
            running.put(key, users.submit(() -> executor.execute(Calls.WRITE, key, Calls.turn())));
        }
        Map<String, ActionOutcome> outcomes = new HashMap<>();
        for (Map.Entry<String, Future<ActionOutcome>> each : running.entrySet()) {
            outcomes.put(each.getKey(), each.getValue().get());
        }
        users.shutdown();

        List<String> effects =
                teepy.effects().stream().map(Effect::idempotencyKey).toList();
        assertThat(effects).doesNotHaveDuplicates();
        assertThat(outcomes.values()).hasAtLeastOneElementOfType(ActionOutcome.Done.class);
        outcomes.forEach((key, outcome) -> {
            if (outcome instanceof ActionOutcome.Done) {
                assertThat(effects).contains(key);
            } else if (outcome instanceof ActionOutcome.Failed) {
                assertThat(effects).doesNotContain(key);
            }
        });
    }
}
