package io.theopy.server.safety;

import static io.theopy.server.safety.SafetyWorld.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.InMemoryTurnLedger;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.TurnLedger;
import io.theopy.action.outbox.Outbox;
import io.theopy.audit.AuditLog;
import io.theopy.teepy.sandbox.fault.Fault;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.turn.Caller;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What happens to writes while Teepy is away, and afterwards. */
class QueuedWritesTest {
    private final TurnLedger ledger = new InMemoryTurnLedger();

    @Test
    void aWriteWhileTeepyIsDownIsQueuedAndSentOnceWhenItIsBack() {
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE)) {
            world.sandbox().faults().add(Fault.down());
            TurnResult queued = world.say("s", REMINDER);

            assertThat(queued.outcome()).isInstanceOf(Outcome.Queued.class);
            assertThat(((Outcome.Queued) queued.outcome()).reference()).isEqualTo(queued.turnId());
            assertThat(queued.reply().text()).contains(queued.turnId().substring(0, 8));
            assertThat(world.effects()).isEmpty();

            world.sandbox().faults().clear();
            awaitState(queued, EntryState.DONE);
            assertThat(world.effects()).hasSize(1);
        }
    }

    @Test
    void theUserHearsAtTheNextTurnOnceAndInTheirLanguage() {
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE)) {
            world.sandbox().faults().add(Fault.down());
            TurnResult queued = world.say("s", REMINDER);
            world.sandbox().faults().clear();
            awaitState(queued, EntryState.DONE);

            TurnResult elsewhere = world.say("another session", "montre mes rappels");
            assertThat(elsewhere.news()).isEmpty();

            TurnResult next = world.say("s", "montre mes rappels");
            assertThat(next.news()).singleElement().satisfies(news -> {
                assertThat(news.turnId()).isEqualTo(queued.turnId());
                assertThat(news.outcome()).isInstanceOf(Outcome.Done.class);
                assertThat(news.text()).startsWith("Au fait").contains("call the supplier");
            });
            assertThat(next.reply().text()).startsWith(next.news().get(0).text());
            assertThat(world.say("s", "montre mes rappels").news()).isEmpty();
        }
    }

    @Test
    void aSecondWriteOfTheSessionWaitsBehindTheFirst() {
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE)) {
            world.sandbox().faults().add(Fault.down());
            TurnResult first = world.say("s", "remind me to feed the cat tomorrow at nine");
            TurnResult second = world.say("s", "remind me to feed the dog tomorrow at ten");
            assertThat(second.outcome()).isInstanceOf(Outcome.Queued.class);

            world.sandbox().faults().clear();
            awaitState(second, EntryState.DONE);
            assertThat(world.effects()).extracting(Effect::requestId).containsExactly(first.turnId(), second.turnId());
        }
    }

    @Test
    void whatWouldMeanSomethingElseLaterIsNotQueued() {
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE)) {
            world.sandbox().faults().add(Fault.down().writesOnly());
            TurnResult refused = world.say("s", "start a work session for John Doe");

            assertThat(refused.outcome()).isInstanceOf(Outcome.Failed.class);
            assertThat(refused.reply().text()).contains("Nothing was done");
            assertThat(ledger.list(EntryState.open(), 10)).isEmpty();
        }
    }

    @Test
    void aWriteThatGotNoAnswerIsUnknownAndFoundOutUnderTheSameKey() {
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE)) {
            world.sandbox().faults().add(Fault.resetAfterCommit().writesOnly().times(3));
            TurnResult unknown = world.say("s", REMINDER);

            assertThat(unknown.outcome()).isInstanceOf(Outcome.Unknown.class);
            awaitState(unknown, EntryState.DONE);
            assertThat(world.effects()).hasSize(1);
            assertThat(world.say("s", "show my reminders").news())
                    .extracting(News::turnId)
                    .containsExactly(unknown.turnId());
        }
    }

    @Test
    void aConfirmedWriteKeepsItsConfirmationWhileItWaits() {
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE)) {
            assertThat(world.say("s", "mark invoice 101 as paid").outcome()).isInstanceOf(Outcome.Confirm.class);
            world.sandbox().faults().add(Fault.down().writesOnly());
            TurnResult queued = world.say("s", "yes");
            assertThat(queued.outcome()).isInstanceOf(Outcome.Queued.class);

            world.sandbox().faults().clear();
            awaitState(queued, EntryState.DONE);
            assertThat(world.effects()).hasSize(1);
        }
    }

    @Test
    void whoLostTheRightMeanwhileIsNotServedAndHearsWhy() {
        AtomicReference<Caller> now = new AtomicReference<>(SafetyWorld.MANAGER);
        try (SafetyWorld world =
                SafetyWorld.on(ledger, AuditLog.NONE, builder -> builder.rightsNow(then -> now.get()))) {
            world.sandbox().faults().add(Fault.down());
            TurnResult queued = world.say("s", REMINDER);
            now.set(new Caller("manager", SafetyWorld.MANAGER.role(), Set.of("clients:read")));
            world.sandbox().faults().clear();

            LedgerEntry expired = awaitState(queued, EntryState.EXPIRED);
            assertThat(expired.detail()).isEqualTo("forbidden");
            assertThat(world.effects()).isEmpty();
            assertThat(world.say("s", "show my reminders").reply().text()).contains("you may not do that any more");
        }
    }

    @Test
    void whatIsTooOldIsGivenUp() {
        try (SafetyWorld world = SafetyWorld.on(
                ledger,
                AuditLog.NONE,
                builder -> builder.outbox(SafetyWorld.outbox().withQueueLife(Duration.ofMillis(300))))) {
            world.sandbox().faults().add(Fault.down());
            TurnResult queued = world.say("s", REMINDER);

            assertThat(awaitState(queued, EntryState.EXPIRED).detail()).isEqualTo("too_old");
        }
    }

    @Test
    void operatorsCanTakeAWriteOut() {
        try (SafetyWorld world = SafetyWorld.on(
                ledger,
                AuditLog.NONE,
                builder -> builder.outbox(
                        SafetyWorld.outbox().withRetries(Duration.ofMinutes(1), Duration.ofMinutes(1))))) {
            world.sandbox().faults().add(Fault.down());
            TurnResult queued = world.say("s", REMINDER);
            Outbox outbox = new Outbox(ledger, AuditLog.NONE, SafetyWorld.clock());
            LedgerEntry waiting = outbox.find(queued.turnId().substring(0, 8)).orElseThrow();
            outbox.drop(waiting, "admin");
            world.sandbox().faults().clear();

            assertThat(outbox.waiting()).isEmpty();
            assertThat(world.say("s", "show my reminders").news()).hasSize(1);
            assertThat(world.effects()).isEmpty();
        }
    }

    @Test
    void operatorsCanHaveAWriteTriedAtOnce() {
        try (SafetyWorld world = SafetyWorld.on(
                ledger,
                AuditLog.NONE,
                builder -> builder.outbox(
                        SafetyWorld.outbox().withRetries(Duration.ofMinutes(1), Duration.ofMinutes(1))))) {
            world.sandbox().faults().add(Fault.down());
            TurnResult queued = world.say("s", REMINDER);
            world.sandbox().faults().clear();
            Outbox outbox = new Outbox(ledger, AuditLog.NONE, SafetyWorld.clock());
            outbox.retry(outbox.find(queued.turnId()).orElseThrow(), "admin");

            awaitState(queued, EntryState.DONE);
        }
    }

    @Test
    void theSameKeyHasTheSameAnswerAndOneEffect() {
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE)) {
            TurnResult first = world.say("s", REMINDER, "key-1");
            TurnResult again = world.say("s", REMINDER, "key-1");

            assertThat(again.replayed()).isTrue();
            assertThat(again.turnId()).isEqualTo(first.turnId());
            assertThat(again.outcome()).isEqualTo(first.outcome());
            assertThat(again.reply()).isEqualTo(first.reply());
            assertThat(world.effects()).hasSize(1);
        }
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE)) {
            world.say("s", REMINDER, "key-1");

            assertThat(refusal(world.say("s", REMINDER + " thirty", "key-1")))
                    .isEqualTo(Outcome.Refused.Reason.KEY_REUSED);
            assertThat(refusal(world.say("s2", REMINDER, "key-1"))).isEqualTo(Outcome.Refused.Reason.KEY_REUSED);
            assertThat(world.effects()).hasSize(1);
        }
    }

    @Test
    void aTurnThatFailedBeforeItWroteMayBeTriedAgainUnderItsKey() {
        try (SafetyWorld world = SafetyWorld.on(ledger, AuditLog.NONE)) {
            world.sandbox().faults().add(Fault.down());
            assertThat(world.say("s", "start a work session for John Doe", "key-1")
                            .outcome())
                    .isInstanceOf(Outcome.Failed.class);
            world.sandbox().faults().clear();
            await().until(() -> world.say("s", "show my reminders").outcome() instanceof Outcome.Done);

            assertThat(world.say("s", "start a work session for John Doe", "key-1")
                            .outcome())
                    .isInstanceOf(Outcome.Done.class);
            assertThat(world.effects()).hasSize(1);
        }
    }

    @Test
    void aWriteOutlivesTheTurnThatRanOutOfTime() {
        try (SafetyWorld world =
                SafetyWorld.on(ledger, AuditLog.NONE, builder -> builder.turnBudget(Duration.ofMillis(600)))) {
            world.sandbox().faults().add(Fault.dropAnswer().writesOnly().times(2));
            TurnResult late = world.pipeline().run(TurnRequest.text("s", SafetyWorld.MANAGER, REMINDER));

            assertThat(late.outcome()).isInstanceOf(Outcome.Unknown.class);
            awaitState(late, EntryState.DONE);
            assertThat(world.effects()).hasSize(1);
        }
    }

    private LedgerEntry awaitState(TurnResult turn, EntryState state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ledger.ofTurn(turn.turnId()).stream().anyMatch(entry -> entry.state() == state));
        return ledger.ofTurn(turn.turnId()).get(0);
    }

    private static Outcome.Refused.Reason refusal(TurnResult turn) {
        return ((Outcome.Refused) turn.outcome()).reason();
    }
}
