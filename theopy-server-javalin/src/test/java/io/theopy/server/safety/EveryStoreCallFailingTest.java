package io.theopy.server.safety;

import static io.theopy.server.safety.SafetyWorld.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.audit.JdbcAuditLog;
import io.theopy.db.Faults;
import io.theopy.db.TestDatabase;
import io.theopy.store.SqlDatabase;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Promise 3: whichever call of the database fails, before or after it took effect, the turn has an answer that is true,
 * its write happens once at most, and the same key brings it to its end.
 */
class EveryStoreCallFailingTest {
    /** In short, every call fails at one of its moments; with {@code -Pfull} at each. */
    private static final int STEP = Boolean.getBoolean("theopy.test.full") ? 1 : 2;

    @ParameterizedTest
    @EnumSource(Store.class)
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aWriteHasOneEffectAndOneAnswer(Store store) {
        TestDatabase pool = store.open();
        Faults faults = new Faults();
        SqlDatabase database = pool.failing(faults);
        TurnLedger ledger = new JdbcTurnLedger(database);
        try (SafetyWorld world = SafetyWorld.on(
                ledger,
                new JdbcAuditLog(database),
                builder -> builder.turnBudget(Duration.ofMillis(1_500))
                        .outbox(SafetyWorld.outbox()
                                .withLease(Duration.ofMillis(300), Duration.ofMillis(200))
                                .withPoll(Duration.ofHours(1))))) {
            int failed = 0;
            for (Faults.Moment moment : Faults.Moment.values()) {
                boolean reached = true;
                for (int nth = 1 + moment.ordinal() % STEP; reached; nth += STEP) {
                    String name = moment + "-" + nth;
                    // Until the audit log is tried again, a write would fail before it gets to the nth call.
                    ask(world, "calm-" + name);
                    int before = world.effects().size();
                    faults.failAt(nth, moment);
                    TurnResult first = world.say("s-" + name, REMINDER, name);
                    reached = faults.heal();
                    failed += reached ? 1 : 0;

                    int now = world.effects().size();
                    assertThat(now - before).as(name).isBetween(0, 1);
                    if (first.outcome() instanceof Outcome.Done) {
                        assertThat(now - before).as(name).isEqualTo(1);
                    }
                    TurnResult last = ask(world, name);
                    assertThat(last.outcome().kind()).as(name).isIn("done", "unknown", "queued");
                    assertThat(world.effects().size() - before).as(name).isEqualTo(1);
                }
            }
            assertThat(failed).isGreaterThan(20 / STEP);
            assertThat(world.effects()).extracting(Effect::idempotencyKey).doesNotHaveDuplicates();
            assertThat(ledger.list(EntryState.open(), 1_000)).allMatch(entry -> entry.state() != EntryState.QUEUED);
        } finally {
            pool.close();
        }
    }

    /** As a client does: again under the same key, until it is neither in flight nor failed. */
    private static TurnResult ask(SafetyWorld world, String name) {
        TurnResult[] last = new TurnResult[1];
        await(name)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    last[0] = world.say("s-" + name, REMINDER, name);
                    return last[0].outcome() instanceof Outcome.Done
                            || last[0].outcome() instanceof Outcome.Queued
                            || last[0].outcome() instanceof Outcome.Unknown;
                });
        return last[0];
    }
}
