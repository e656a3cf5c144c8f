package io.theopy.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.Pipeline;
import io.theopy.action.ledger.InMemoryTurnLedger;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audit.AuditLog;
import io.theopy.memory.local.InMemoryMemoryStore;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.MemoryStore;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promise 6: whatever hangs, the user is answered within the turn's budget and a quarter of a second. */
class OneDeadlineTest {
    private static final Duration BUDGET = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMillis(250);

    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        never.countDown();
    }

    @Test
    void theLedger() {
        TurnLedger ledger = hanging(TurnLedger.class, new InMemoryTurnLedger(), "record");

        assertThat(outcomeInTime(ledger, builder -> builder)).isIn("failed", "unknown");
    }

    @Test
    void theLedgerAfterTheWrite() {
        TurnLedger ledger = hanging(TurnLedger.class, new InMemoryTurnLedger(), "update");

        assertThat(outcomeInTime(ledger, builder -> builder)).isEqualTo("unknown");
    }

    @Test
    void theAuditLog() {
        AuditLog audit = hanging(AuditLog.class, AuditLog.NONE, "append");

        assertThat(outcomeInTime(new InMemoryTurnLedger(), builder -> builder.audit(audit)))
                .isEqualTo("unknown");
    }

    @Test
    void theMemory() {
        MemoryStore memory = hanging(MemoryStore.class, new InMemoryMemoryStore(SafetyWorld.clock()), "find");

        assertThat(outcomeInTime(new InMemoryTurnLedger(), builder -> builder.memory(memory)))
                .isEqualTo("failed");
    }

    @Test
    void understanding() {
        assertThat(outcomeInTime(new InMemoryTurnLedger(), builder -> builder.extractor(dead(IntentExtractor.class))))
                .isEqualTo("failed");
    }

    @Test
    void theRecogniser() {
        TurnRequest spoken =
                TurnRequest.recording("s", SafetyWorld.MANAGER, AudioClip.of(AudioFormat.SPEECH, new short[16_000]));

        assertThat(outcomeInTime(
                        new InMemoryTurnLedger(), builder -> builder.recognizer(dead(SpeechRecognizer.class)), spoken))
                .isEqualTo("failed");
    }

    @Test
    void theVoice() {
        TurnRequest aloud = TurnRequest.text("s", SafetyWorld.MANAGER, "help").withSpeech();

        assertThat(outcomeInTime(
                        new InMemoryTurnLedger(), builder -> builder.synthesizer(dead(SpeechSynthesizer.class)), aloud))
                .isIn("failed", "done");
    }

    @Test
    void theExecutor() {
        try (SafetyWorld world =
                SafetyWorld.on(new InMemoryTurnLedger(), AuditLog.NONE, builder -> builder.turnBudget(BUDGET))) {
            world.sandbox()
                    .faults()
                    .add(io.theopy.teepy.sandbox.fault.Fault.dropAnswer().writesOnly());

            assertThat(timed(world.pipeline(), TurnRequest.text("s", SafetyWorld.MANAGER, SafetyWorld.REMINDER)))
                    .isEqualTo("unknown");
        }
    }

    private String outcomeInTime(TurnLedger ledger, UnaryOperator<io.theopy.PipelineBuilder> hangs) {
        return outcomeInTime(ledger, hangs, TurnRequest.text("s", SafetyWorld.MANAGER, SafetyWorld.REMINDER));
    }

    private String outcomeInTime(
            TurnLedger ledger, UnaryOperator<io.theopy.PipelineBuilder> hangs, TurnRequest request) {
        try (SafetyWorld world =
                SafetyWorld.on(ledger, AuditLog.NONE, builder -> hangs.apply(builder.turnBudget(BUDGET)))) {
            String outcome = timed(world.pipeline(), request);
            never.countDown();
            return outcome;
        }
    }

    /** The promise names a time, so this one test looks at the clock. */
    private static String timed(Pipeline pipeline, TurnRequest request) {
        long began = System.nanoTime();
        TurnResult result = pipeline.run(request);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BUDGET.plus(GRACE));
        return result.outcome().kind();
    }

    private <T> T hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("it hung until the test was over");
    }

    /** One that never does its work. */
    private <T> T dead(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, called, args) -> switch (called.getName()) {
                    case "name", "toString" -> "dead";
                    case "close" -> null;
                    default -> hang();
                }));
    }

    /** {@code whole}, but for one method that hangs, also as its variant that need not be safe from a loss of power. */
    private <T> T hanging(Class<T> type, T whole, String method) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, args) -> {
            if (called.getName().equals(method) || called.getName().equals(method + "Soon")) {
                hang();
            }
            try {
                return called.invoke(whole, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
