package io.theopy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.theopy.action.ledger.InMemoryTurnLedger;
import io.theopy.action.ledger.JdbcTurnLedger;
import io.theopy.action.ledger.SampleWrites;
import io.theopy.action.ledger.TurnKey;
import io.theopy.action.ledger.TurnLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class LedgerRetentionTest {
    private static final Instant THEN = SampleWrites.NOW;
    private static final TurnKey KEY = new TurnKey("martine", "k");

    @Test
    void keysAreKeptForADayAndWritesForAsLongAsTheSettingsSay() {
        TurnLedger ledger = new InMemoryTurnLedger();
        ledger.record(SampleWrites.done(SampleWrites.write("k1", "s1")));
        ledger.begin(KEY, "hash", "t1", THEN, THEN.plusSeconds(30));
        ledger.answer(KEY, "t1", "answer", THEN);

        forgetAt(ledger, Duration.ofHours(23));
        assertThat(ledger.turn("t1")).isPresent();

        forgetAt(ledger, Duration.ofHours(25));
        assertThat(ledger.turn("t1")).isEmpty();
        assertThat(ledger.entry("k1")).isPresent();

        forgetAt(ledger, Duration.ofDays(8));
        assertThat(ledger.entry("k1")).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsTriedAgainLater() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");

        assertThatCode(() -> forgetAt(new JdbcTurnLedger(nowhere), Duration.ofDays(8)))
                .doesNotThrowAnyException();
    }

    private static void forgetAt(TurnLedger ledger, Duration later) {
        Clock clock = Clock.fixed(THEN.plus(later), ZoneOffset.UTC);
        try (LedgerRetention retention = LedgerRetention.start(ledger, Duration.ofDays(7), clock)) {
            retention.forget();
        }
    }
}
