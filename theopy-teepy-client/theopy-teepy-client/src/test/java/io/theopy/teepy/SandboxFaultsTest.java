package io.theopy.teepy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.theopy.action.ActionOutcome;
import io.theopy.teepy.sandbox.TeepySandbox;
import io.theopy.teepy.sandbox.config.SandboxConfig;
import io.theopy.teepy.sandbox.fault.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a misbehaving Teepy looks like from here, and that one key settles it. */
class SandboxFaultsTest {
    private TeepySandbox teepy;
    private TeepyExecutor executor;

    @BeforeEach
    void start() {
        teepy = TeepySandbox.start(SandboxConfig.defaults());
        executor = TeepyExecutor.builder()
                .baseUrl(teepy.url())
                .token(teepy.token())
                .timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(25))
                .build();
        // The first exchange loads classes and so takes its time; what follows is about short deadlines.
        assertThat(read()).isInstanceOf(ActionOutcome.Done.class);
    }

    @AfterEach
    void stop() {
        executor.close();
        teepy.close();
    }

    private ActionOutcome read() {
        return executor.execute(Calls.READ, "unused", Calls.turn());
    }

    private ActionOutcome write() {
        return executor.execute(Calls.WRITE, "key-1", Calls.turn());
    }

    private ActionOutcome impatientWrite() {
        return executor.execute(Calls.WRITE, "key-1", Calls.turn(Duration.ofMillis(1500)));
    }

    private void hasHappenedOnceAndIsDoneWhenAskedAgain() {
        await().until(() -> teepy.effects().size() == 1);
        assertThat(write()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(teepy.effects()).hasSize(1);
    }

    private void hasNotHappenedAndIsDoneOnceWhenAskedAgain() {
        assertThat(teepy.effects()).isEmpty();
        assertThat(write()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(teepy.effects()).hasSize(1);
    }

    @Test
    void aResetAfterTheCommitIsUnknownAndTheKeySettlesIt() {
        teepy.faults().add(Fault.resetAfterCommit().times(1));

        assertThat(write()).isInstanceOf(ActionOutcome.Unknown.class);
        hasHappenedOnceAndIsDoneWhenAskedAgain();
    }

    @Test
    void aResetBeforeTheCommitIsUnknownTooAndTheKeySettlesIt() {
        teepy.faults().add(Fault.resetBeforeCommit().times(1));

        assertThat(write()).isInstanceOf(ActionOutcome.Unknown.class);
        hasNotHappenedAndIsDoneOnceWhenAskedAgain();
    }

    @Test
    void aDroppedAnswerIsUnknownAndTheKeySettlesIt() {
        teepy.faults().add(Fault.dropAnswer().times(1));

        assertThat(impatientWrite()).isEqualTo(new ActionOutcome.Unknown("Teepy did not answer in time"));
        hasHappenedOnceAndIsDoneWhenAskedAgain();
    }

    @Test
    void anErrorAfterTheCommitIsUnknownAndTheKeySettlesIt() {
        teepy.faults().add(Fault.errorAfterCommit(502).times(1));

        assertThat(write()).isInstanceOf(ActionOutcome.Unknown.class);
        hasHappenedOnceAndIsDoneWhenAskedAgain();
    }

    @Test
    void anAnswerThatIsNotJsonIsUnknownAndTheKeySettlesIt() {
        teepy.faults().add(Fault.malformedAnswer().times(1));

        assertThat(write()).isInstanceOf(ActionOutcome.Unknown.class);
        hasHappenedOnceAndIsDoneWhenAskedAgain();
    }

    @Test
    void anErrorBeforeTheCommitIsUnknownAndTheKeySettlesIt() {
        teepy.faults().add(Fault.error(500).times(1));

        assertThat(write()).isInstanceOf(ActionOutcome.Unknown.class);
        hasNotHappenedAndIsDoneOnceWhenAskedAgain();
    }

    @Test
    void anAnswerThatDripsIsCutOffAtTheDeadline() {
        teepy.faults().add(Fault.slowBody(Duration.ofSeconds(1)).times(1));

        assertThat(impatientWrite()).isEqualTo(new ActionOutcome.Unknown("Teepy did not answer in time"));
        hasHappenedOnceAndIsDoneWhenAskedAgain();
    }

    @Test
    void aReadThatGetsNoAnswerMayBeTriedAgain() {
        teepy.faults().add(Fault.resetAfterCommit().times(1));
        assertThat(read()).isEqualTo(new ActionOutcome.Failed(true, "the connection to Teepy broke"));

        teepy.faults().add(Fault.dropAnswer().times(1));
        assertThat(executor.execute(Calls.READ, "unused", Calls.turn(Duration.ofMillis(1500))))
                .isEqualTo(new ActionOutcome.Failed(true, "Teepy did not answer in time"));

        teepy.faults().add(Fault.error(500).times(1));
        assertThat(read()).isInstanceOf(ActionOutcome.Failed.class);

        assertThat(read()).isInstanceOf(ActionOutcome.Done.class);
    }

    @Test
    void aTeepyThatRefusesEverybodyDidNothing() {
        teepy.faults().add(Fault.down());
        assertThat(write()).isEqualTo(new ActionOutcome.Failed(true, "the sandbox was told to fail"));
        teepy.faults().clear();

        teepy.faults().add(Fault.tooManyRequests(Duration.ofSeconds(3)).times(1));
        assertThat(write()).isInstanceOf(ActionOutcome.Failed.class);

        hasNotHappenedAndIsDoneOnceWhenAskedAgain();
    }

    @Test
    void aTeepyThatIsNotThereDidNothing() {
        teepy.close();

        assertThat(write()).isEqualTo(new ActionOutcome.Failed(true, "Teepy cannot be reached"));
        await().untilAsserted(
                        () -> assertThat(read()).isEqualTo(new ActionOutcome.Failed(true, "Teepy cannot be reached")));
    }

    @Test
    void aWrongTokenIsFailedForGood() {
        try (TeepyExecutor wrong =
                TeepyExecutor.builder().baseUrl(teepy.url()).token("wrong").build()) {
            ActionOutcome outcome = wrong.execute(Calls.WRITE, "key-1", Calls.turn());

            assertThat(outcome)
                    .isEqualTo(
                            new ActionOutcome.Failed(false, "Teepy does not accept the token: check TEEPY_API_TOKEN"));
        }
    }
}
