package io.theopy.action.outbox;

import static io.theopy.action.outbox.OutboxWorld.DONE;
import static io.theopy.action.outbox.OutboxWorld.DOWN;
import static io.theopy.action.outbox.OutboxWorld.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.theopy.action.ActionOutcome;
import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.audit.AuditEvent;
import io.theopy.turn.Caller;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OutboxWorkerTest {
    private static final String CHRISTMAS = "2026-12-24";

    private final OutboxWorld world = new OutboxWorld();

    @Test
    void whatCertainlyDidNotHappenStaysQueued() {
        world.queued(world.reminder("k", "s", CHRISTMAS));
        world.says = DOWN;
        world.later(Duration.ZERO);

        assertThat(world.sent).containsExactly("k");
        assertThat(world.entry("k").state()).isEqualTo(EntryState.QUEUED);
        assertThat(world.entry("k").maybeSent()).isEmpty();
    }

    @Test
    void whatGotNoAnswerOnceIsUnknownHoweverLaterTriesFail() {
        world.queued(world.reminder("k", "s", CHRISTMAS));
        world.says = UNCLEAR;
        world.later(Duration.ZERO);
        world.says = DOWN;
        world.later(Duration.ofMinutes(1));

        assertThat(world.sent).hasSize(2);
        assertThat(world.entry("k").state()).isEqualTo(EntryState.UNKNOWN);
        assertThat(world.entry("k").maybeSent()).contains(OutboxWorld.NOW);
    }

    @Test
    void whatWasLostWithItsProcessMayHaveHappened() {
        world.reminder("k", "s", CHRISTMAS);
        world.later(Duration.ofSeconds(29));
        assertThat(world.sent).isEmpty();

        world.says = DOWN;
        world.later(Duration.ofSeconds(1));
        assertThat(world.entry("k").state()).isEqualTo(EntryState.UNKNOWN);
        assertThat(world.entry("k").maybeSent()).contains(OutboxWorld.NOW);
        assertThat(world.entry("k").mayHaveHappened()).isTrue();
    }

    @Test
    void aWorkSessionIsNotStartedHoursLate() {
        world.unknown(world.startSession("k"));
        world.later(Duration.ofHours(10));

        assertThat(world.sent).isEmpty();
        assertThat(world.entry("k").detail()).isEqualTo("untraceable");
        assertThat(world.entry("k").mayHaveHappened()).isTrue();
    }

    @Test
    void whetherAWorkSessionWasStartedIsFoundOutAtOnce() {
        world.unknown(world.startSession("k"));
        world.later(Duration.ofSeconds(1));

        assertThat(world.entry("k").state()).isEqualTo(EntryState.DONE);
    }

    @Test
    void whatTeepyNeverTellsAboutStopsBlockingItsSession() {
        world.unknown(world.reminder("first", "s", CHRISTMAS));
        world.queued(world.reminder("second", "s", CHRISTMAS));
        world.says = UNCLEAR;
        world.later(world.config.unknownLife());
        assertThat(world.entry("first").state()).isEqualTo(EntryState.UNKNOWN);
        assertThat(world.sent).containsExactly("first");

        world.later(Duration.ofMinutes(1));
        LedgerEntry first = world.entry("first");
        assertThat(first.state()).isEqualTo(EntryState.EXPIRED);
        assertThat(first.detail()).isEqualTo("untraceable");
        assertThat(first.newsOwed()).isTrue();
        assertThat(world.sent).containsExactly("first", "first", "second");
    }

    @Test
    void whatDoesNotGetThroughIsNotGivenUpThatSoon() {
        world.unknown(world.reminder("k", "s", CHRISTMAS));
        world.says = DOWN;
        world.later(Duration.ofHours(5));
        world.says = DONE;
        world.later(Duration.ofMinutes(1));

        assertThat(world.entry("k").state()).isEqualTo(EntryState.DONE);
    }

    @Test
    void howeverLongTeepyAsksForItIsAskedAgainWithinAnHour() {
        world.queued(world.reminder("k", "s", CHRISTMAS));
        world.says = new ActionOutcome.Failed(true, "busy", Duration.ofDays(300));
        world.later(Duration.ZERO);
        world.says = DONE;
        world.later(Duration.ofHours(1));

        assertThat(world.entry("k").state()).isEqualTo(EntryState.DONE);
    }

    @Test
    void aClockThatWasSetBackHoldsNothingUp() {
        world.queued(world.reminder("k", "s", CHRISTMAS));
        world.later(Duration.ofDays(-3));

        assertThat(world.entry("k").state()).isEqualTo(EntryState.DONE);
    }

    @Test
    void aConnectorThatBreaksOnOneWriteDoesNotStopTheOthers() {
        world.queued(world.reminder("broken", "s1", CHRISTMAS));
        world.queued(world.reminder("whole", "s2", CHRISTMAS));
        world.breaksOn = "broken";
        world.later(Duration.ZERO);

        assertThat(world.entry("whole").state()).isEqualTo(EntryState.DONE);
        assertThat(world.entry("broken").state()).isEqualTo(EntryState.UNKNOWN);
        assertThat(world.entry("broken").due()).isAfter(OutboxWorld.NOW);
        assertThat(world.audited).extracting(AuditEvent::result).anyMatch(result -> result.startsWith("unknown"));
    }

    @Test
    void rightsThatCannotBeToldForOneWriteDoNotStopTheOthers() {
        world.queued(world.reminder("first", "s1", CHRISTMAS));
        world.queued(world.reminder("second", "s2", CHRISTMAS));
        world.rightsNow = failingOnce();
        world.later(Duration.ZERO);

        assertThat(world.entry("first").state()).isEqualTo(EntryState.QUEUED);
        assertThat(world.entry("first").due()).isEqualTo(OutboxWorld.NOW.plus(world.config.longestRetry()));
        assertThat(world.entry("first").maybeSent()).isEmpty();
        assertThat(world.entry("second").state()).isEqualTo(EntryState.DONE);

        world.later(world.config.longestRetry());
        assertThat(world.entry("first").state()).isEqualTo(EntryState.DONE);
    }

    @Test
    void theThreadOutlivesErrors() {
        AtomicBoolean failed = new AtomicBoolean();
        world.rightsNow = then -> {
            if (failed.compareAndSet(false, true)) {
                throw new LinkageError("a class is missing");
            }
            return then;
        };
        world.queued(world.reminder("k", "s", CHRISTMAS));
        try (OutboxWorker worker = world.worker()) {
            worker.start();
            await().until(() -> world.entry("k").state() == EntryState.DONE);
            assertThat(failed).isTrue();
        }
    }

    @Test
    void whatIsGivenUpIsAccountedFor() {
        world.queued(world.reminder("k", "s", CHRISTMAS));
        world.later(world.config.queueLife().plusSeconds(1));

        assertThat(world.entry("k").state()).isEqualTo(EntryState.EXPIRED);
        assertThat(world.entry("k").mayHaveHappened()).isFalse();
        assertThat(world.audited).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AuditEvent.Kind.OPERATION);
            assertThat(event.result()).isEqualTo("expired: too_old");
            assertThat(event.key()).isEqualTo("k");
            assertThat(event.intent()).isEqualTo("add_reminder");
        });
    }

    private static UnaryOperator<Caller> failingOnce() {
        AtomicBoolean failed = new AtomicBoolean();
        return then -> {
            if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("the directory of users does not answer");
            }
            return then;
        };
    }
}
