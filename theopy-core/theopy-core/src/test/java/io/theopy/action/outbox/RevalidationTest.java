package io.theopy.action.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerEntry;
import io.theopy.turn.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a write that waited. The world's clock begins on 2026-11-10 at 9:00. */
class RevalidationTest {
    private final OutboxWorld world = new OutboxWorld();

    @ParameterizedTest
    @CsvSource({
        // An hour that lay ahead, and that has come.
        "2026-11-10T10:00, PT59M, send",
        "2026-11-10T10:00, PT1H, past",
        // A day is over when it ends.
        "2026-11-10, PT7H, send",
        "2026-11-11, PT7H, send",
        // What was past when it was said is meant that way.
        "2026-11-09, PT1H, send",
        "2026-11-10T08:00, PT1H, send",
    })
    void aReminderWhoseMomentHasComeMeanwhileIsPast(String when, Duration waited, String expected) {
        LedgerEntry entry = world.queued(world.reminder("k", "s", when));
        world.clock.add(waited);

        assertThat(world.finding(entry)).isEqualTo(expected);
    }

    @Test
    void aDateIsPastWhenItsDayIsOver() {
        world.clock.add(Duration.ofHours(14));
        LedgerEntry today = world.queued(world.reminder("k", "s", "2026-11-10"));
        world.clock.add(Duration.ofMinutes(59));
        assertThat(world.finding(today)).isEqualTo("send");

        world.clock.add(Duration.ofMinutes(1));
        assertThat(world.finding(today)).isEqualTo("past");
    }

    @Test
    void onlyWhatIsWrittenDownCanBePast() {
        LedgerEntry entry = world.queued(world.moveAppointment("k", "2026-11-10T10:00", "2026-11-12T10:00"));
        world.clock.add(Duration.ofHours(2));

        assertThat(world.finding(entry)).isEqualTo("send");
        assertThat(world.finding(world.queued(world.moveAppointment("soon", "2026-11-12T10:00", "2026-11-10T11:30"))))
                .isEqualTo("send");
        world.clock.add(Duration.ofHours(1));
        assertThat(world.finding(world.entry("soon"))).isEqualTo("past");
    }

    @Test
    void whatWaitedTooLongIsTooOld() {
        LedgerEntry entry = world.queued(world.reminder("k", "s", "2026-12-24"));
        world.clock.add(world.config.queueLife());
        assertThat(world.finding(entry)).isEqualTo("send");

        world.clock.add(Duration.ofSeconds(1));
        assertThat(world.finding(entry)).isEqualTo("too_old");
    }

    @Test
    void theTimeBehindAnEarlierWriteDoesNotCount() {
        LedgerEntry first = world.queued(world.reminder("first", "s", "2026-12-24"));
        LedgerEntry second = world.queued(world.reminder("second", "s", "2026-12-24"));
        world.clock.add(world.config.queueLife().plusHours(1));
        world.ledger.update(first.settled(EntryState.EXPIRED, Optional.empty(), "too_old", world.clock.instant()));
        world.clock.add(world.config.queueLife());
        assertThat(world.finding(second)).isEqualTo("send");

        world.clock.add(Duration.ofSeconds(1));
        assertThat(world.finding(second)).isEqualTo("too_old");
    }

    @Test
    void whatMayHaveHappenedIsSentAgainWhileItsKeyTells() {
        LedgerEntry entry = world.unknown(world.reminder("k", "s", "2026-11-10T10:00"));
        world.clock.add(world.config.keyLife());
        assertThat(world.finding(entry)).isEqualTo("send");

        world.clock.add(Duration.ofSeconds(1));
        assertThat(world.finding(entry)).isEqualTo("untraceable");
    }

    @Test
    void theAgeOfAKeyCountsFromItsFirstUse() {
        LedgerEntry queued = world.queued(world.reminder("k", "s", "2026-12-24"));
        world.clock.add(Duration.ofHours(7));
        LedgerEntry entry =
                world.unknown(world.ledger.update(queued.sending(world.clock.instant(), world.clock.instant())));
        world.clock.add(world.config.keyLife());

        assertThat(world.finding(entry)).isEqualTo("send");
    }

    @Test
    void whatMeansSomethingElseLaterIsSentAgainSoonOrNever() {
        LedgerEntry unknown = world.unknown(world.startSession("k"));
        LedgerEntry lost = world.startSession("lost");
        world.clock.add(world.config.promptLife());
        assertThat(world.finding(unknown)).isEqualTo("send");
        assertThat(world.finding(lost)).isEqualTo("send");

        world.clock.add(Duration.ofSeconds(1));
        assertThat(world.finding(unknown)).isEqualTo("untraceable");
        assertThat(world.finding(lost)).isEqualTo("untraceable");
        assertThat(world.finding(world.queued(lost))).isEqualTo("too_old");
    }

    @Test
    void whoLostTheRightIsForbidden() {
        LedgerEntry entry = world.queued(world.reminder("k", "s", "2026-12-24"));
        world.rightsNow = then -> new Caller(then.id(), then.role(), Set.of("clients:read"));

        assertThat(world.finding(entry)).isEqualTo("forbidden");
    }

    @Test
    void whatWouldComeOutAsAnotherActionIsChanged() {
        LedgerEntry entry = world.queued(world.reminder("k", "s", "2026-12-24"));
        LedgerEntry other = world.queued(world.reminder("other", "s", "2026-12-25"));
        LedgerEntry altered = new LedgerEntry(
                entry.key(),
                entry.sequence(),
                entry.version(),
                entry.request().proposing(other.proposal()),
                entry.progress());

        assertThat(world.finding(altered)).isEqualTo("changed");
    }
}
