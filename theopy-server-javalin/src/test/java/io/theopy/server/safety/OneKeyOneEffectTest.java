package io.theopy.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.audit.AuditLog;
import io.theopy.db.TestDatabase;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promise 1: however often and from wherever a key comes, it has one effect and one answer. */
class OneKeyOneEffectTest {
    private static final int THREADS = 50;
    private static final int KEYS = 200;

    @ParameterizedTest
    @EnumSource(Store.class)
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void fiftyThreadsWithTwoHundredKeysHaveTwoHundredEffects(Store store) throws Exception {
        TestDatabase pool = store.open();
        try (SafetyWorld world = SafetyWorld.on(new JdbcTurnLedger(pool.sql()), AuditLog.NONE)) {
            Map<String, Set<String>> answers = new ConcurrentHashMap<>();
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Callable<Void>> senders = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * KEYS / THREADS;
                senders.add(() -> {
                    for (int i = 0; i < KEYS; i++) {
                        int number = (first + i) % KEYS;
                        answers.computeIfAbsent("key-" + number, key -> ConcurrentHashMap.newKeySet())
                                .add(answer(world, number));
                    }
                    return null;
                });
            }
            for (Future<Void> sent : threads.invokeAll(senders)) {
                sent.get();
            }
            threads.shutdownNow();

            assertThat(world.effects()).hasSize(KEYS);
            assertThat(world.effects()).extracting(Effect::idempotencyKey).doesNotHaveDuplicates();
            assertThat(answers)
                    .hasSize(KEYS)
                    .allSatisfy((key, same) -> assertThat(same).as(key).hasSize(1));
        } finally {
            pool.close();
        }
    }

    /** Asks until it is no longer in flight. */
    private static String answer(SafetyWorld world, int number) throws InterruptedException {
        while (true) {
            TurnResult result = world.say(
                    "session-" + number, "remind me to call number " + number + " tomorrow at nine", "key-" + number);
            if (!(result.outcome() instanceof Outcome.Refused refused)
                    || refused.reason() != Outcome.Refused.Reason.IN_FLIGHT) {
                return result.turnId() + " " + result.outcome().kind();
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
