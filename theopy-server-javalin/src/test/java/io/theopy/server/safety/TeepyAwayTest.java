package io.theopy.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.audit.AuditLog;
import io.theopy.db.TestDatabase;
import io.theopy.teepy.sandbox.fault.Fault;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Teepy is away, for half a minute with {@code -Pfull} and a third of that without, while fifty users go on working. */
class TeepyAwayTest {
    private static final int USERS = 50;
    private static final Duration AWAY = Duration.ofSeconds(Boolean.getBoolean("theopy.test.full") ? 30 : 10);
    private static final Duration BUDGET = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TWO = Duration.ofSeconds(5);

    @ParameterizedTest
    @EnumSource(Store.class)
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everybodyIsAnsweredAndEveryWriteHappensOnceInOrder(Store store) throws Exception {
        TestDatabase pool = store.open();
        TurnLedger ledger = new JdbcTurnLedger(pool.sql());
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE, builder -> builder.turnBudget(BUDGET))) {
            world.sandbox().faults().add(Fault.down());
            long back = System.nanoTime() + AWAY.toNanos();
            List<Callable<List<TurnResult>>> users = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                String session = "user-" + user;
                users.add(() -> workUntil(back, world, session));
            }
            ExecutorService threads = Executors.newFixedThreadPool(USERS);
            List<Future<List<TurnResult>>> working =
                    users.stream().map(threads::submit).toList();
            TimeUnit.NANOSECONDS.sleep(back - System.nanoTime());
            world.sandbox().faults().clear();

            List<List<TurnResult>> said = new ArrayList<>();
            for (Future<List<TurnResult>> user : working) {
                said.add(user.get());
            }
            threads.shutdownNow();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> ledger.list(EntryState.open(), 1).isEmpty());

            List<Effect> effects = world.effects();
            assertThat(effects).extracting(Effect::idempotencyKey).doesNotHaveDuplicates();
            for (List<TurnResult> turns : said) {
                List<String> asked = turns.stream().map(TurnResult::turnId).toList();
                assertThat(turns).extracting(turn -> turn.outcome().kind()).containsAnyOf("queued");
                assertThat(effects.stream().map(Effect::requestId).filter(asked::contains))
                        .containsExactlyElementsOf(asked);
            }
        } finally {
            pool.close();
        }
    }

    private static List<TurnResult> workUntil(long end, SafetyWorld world, String session) throws InterruptedException {
        List<TurnResult> turns = new ArrayList<>();
        for (int i = 0; System.nanoTime() < end; i++) {
            long began = System.nanoTime();
            TurnResult turn = world.say(session, "remind me to do task " + i + " tomorrow at nine");
            assertThat(turn.outcome().kind()).isIn("queued", "unknown", "done");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BUDGET.plusMillis(250));
            turns.add(turn);
            TimeUnit.NANOSECONDS.sleep(Math.min(BETWEEN_TWO.toNanos(), Math.max(0, end - System.nanoTime())));
        }
        return turns;
    }
}
