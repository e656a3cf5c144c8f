package io.theopy.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.action.ledger.InMemoryTurnLedger;
import io.theopy.audit.AuditLog;
import io.theopy.memory.local.InMemoryMemoryStore;
import io.theopy.spi.MemoryStore;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One turn at once: its place is free when it has been answered, but not while it still does something. */
class TurnPlacesTest {
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final SafetyWorld world = waiting();

    @AfterEach
    void close() {
        mayGoOn.countDown();
        world.close();
    }

    @Test
    void whoHasTheAnswerMayBeginTheNextTurnAtOnce() {
        CompletableFuture<TurnResult> second = start("first").thenCompose(answered -> start("second"));

        mayGoOn.countDown();

        assertThat(second.join().outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aTurnThatRanOutOfTimeKeepsItsPlaceUntilItsStageEnds() {
        TurnResult late = start("late").join();

        assertThat(late.outcome()).isInstanceOf(Outcome.Failed.class);
        assertThatThrownBy(() -> start("next")).isInstanceOf(RejectedExecutionException.class);

        mayGoOn.countDown();
        Awaitility.await()
                .ignoreException(RejectedExecutionException.class)
                .until(() -> start("next").join().outcome() instanceof Outcome.Done);
    }

    private CompletableFuture<TurnResult> start(String session) {
        TurnRequest request = TurnRequest.text(session, SafetyWorld.MANAGER, "help");
        return world.pipeline().start(request, TurnListener.NONE).result();
    }

    /** Whose memory answers when it may. */
    private SafetyWorld waiting() {
        MemoryStore real = new InMemoryMemoryStore(SafetyWorld.clock());
        MemoryStore memory = (MemoryStore) Proxy.newProxyInstance(
                MemoryStore.class.getClassLoader(), new Class<?>[] {MemoryStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("find")) {
                        mayGoOn.await();
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return SafetyWorld.on(
                new InMemoryTurnLedger(),
                AuditLog.NONE,
                builder ->
                        builder.turnsAtOnce(1).turnBudget(Duration.ofSeconds(1)).memory(memory));
    }
}
