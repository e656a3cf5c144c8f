package io.theopy.action.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.action.ledger.EntryState;
import io.theopy.action.ledger.LedgerConflictException;
import io.theopy.action.ledger.LedgerEntry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final OutboxWorld world = new OutboxWorld();

    @Test
    void whatIsBeingSentIsLeftAlone() {
        LedgerEntry sending = world.reminder("k", "s", "2026-12-24");

        assertThatThrownBy(() -> world.outbox().retry(sending, "admin")).isInstanceOf(LedgerConflictException.class);
        assertThatThrownBy(() -> world.outbox().drop(sending, "admin"))
                .isInstanceOf(LedgerConflictException.class)
                .hasMessageContaining("being sent");
        assertThat(world.entry("k")).isEqualTo(sending);
        assertThat(world.audited).isEmpty();
    }

    @Test
    void whatWasLostWhileItWasSentMayHaveHappenedWhenItIsDropped() {
        LedgerEntry lost = world.reminder("k", "s", "2026-12-24");
        world.clock.add(world.config.lease());

        LedgerEntry dropped = world.outbox().drop(lost, "admin");
        assertThat(dropped.state()).isEqualTo(EntryState.DROPPED);
        assertThat(dropped.mayHaveHappened()).isTrue();
    }

    @Test
    void whatWasNeverSentDidNotHappenWhenItIsDropped() {
        LedgerEntry queued = world.queued(world.reminder("k", "s", "2026-12-24"));

        assertThat(world.outbox().drop(queued, "admin").mayHaveHappened()).isFalse();
    }

    @Test
    void retryingALostOneKeepsThatItMayHaveHappened() {
        LedgerEntry lost = world.reminder("k", "s", "2026-12-24");
        world.clock.add(Duration.ofMinutes(1));

        LedgerEntry retried = world.outbox().retry(lost, "admin");
        assertThat(retried.state()).isEqualTo(EntryState.UNKNOWN);
        assertThat(retried.maybeSent()).contains(OutboxWorld.NOW);
    }

    @Test
    void whatCanBeReadIsNotDroppedUnread() {
        world.queued(world.reminder("k", "s", "2026-12-24"));

        assertThat(world.outbox().dropUnreadable("k", "admin")).isFalse();
        assertThat(world.outbox().dropUnreadable("nothing", "admin")).isFalse();
        assertThat(world.audited).isEmpty();
    }
}
