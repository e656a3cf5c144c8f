package io.theopy.action.ledger;

import static io.theopy.action.ledger.SampleWrites.NOW;
import static io.theopy.action.ledger.SampleWrites.done;
import static io.theopy.action.ledger.SampleWrites.queued;
import static io.theopy.action.ledger.SampleWrites.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.action.outbox.Outbox;
import io.theopy.audit.AuditEvent;
import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that was altered, or that a newer version wrote. */
class UnreadableWriteTest {
    private final TestDatabase database = TestDatabases.sqlite();
    private final TurnLedger ledger = new JdbcTurnLedger(database.sql());

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void itDoesNotStopTheOthers() throws SQLException {
        ledger.record(queued(write("broken", "s1"), NOW));
        LedgerEntry whole = ledger.record(queued(write("whole", "s2"), NOW));
        spoil("proposal = '{'");

        assertThat(ledger.due(NOW, 10)).containsExactly(whole);
        assertThat(ledger.list(EntryState.open(), 10)).containsExactly(whole);
        assertThatThrownBy(() -> ledger.entry("broken")).isInstanceOf(LedgerException.class);
    }

    @Test
    void itDoesNotStopTheNews() throws SQLException {
        ledger.update(done(ledger.update(queued(ledger.record(write("broken", "s1")), NOW))));
        LedgerEntry told = ledger.update(done(ledger.update(queued(ledger.record(write("whole", "s1")), NOW))));
        spoil("caller = '{\"id\":\"martine\",\"role\":\"\",\"scopes\":[]}'");

        assertThat(ledger.news("s1", "martine")).containsExactly(told);
    }

    @Test
    void itsSessionWaitsUntilItIsDroppedByItsKey() throws SQLException {
        ledger.record(queued(write("broken", "s1"), NOW));
        LedgerEntry behind = ledger.record(queued(write("behind", "s1"), NOW));
        spoil("state = 'FUTURE'");
        List<AuditEvent> audited = new ArrayList<>();
        Outbox outbox = new Outbox(ledger, audited::addAll, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(ledger.due(NOW, 10)).isEmpty();

        assertThat(outbox.dropUnreadable("broken", "admin")).isTrue();
        assertThat(ledger.due(NOW, 10)).containsExactly(behind);
        assertThat(ledger.entry("broken").orElseThrow().state()).isEqualTo(EntryState.DROPPED);
        assertThat(audited).extracting(AuditEvent::key).containsExactly("broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caller_id = 'mavtine'",
                "caller = REPLACE(caller, 'martine', 'mavtine')",
                "proposal = REPLACE(proposal, '2026', '2027')",
                "fingerprint = fingerprint || '0'",
                "due = due + 4096",
                "maybe_sent = 1",
                "detail = 'what'"
            })
    void whatAFlippedBitAlteredIsNotActedOn(String how) throws SQLException {
        ledger.record(queued(write("broken", "s1"), NOW));
        alter(how);

        assertThat(ledger.due(NOW, 10)).isEmpty();
        assertThatThrownBy(() -> ledger.entry("broken"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("write broken does not fit its checksum");
    }

    /** Past the checksums, as a newer version would. */
    private void spoil(String how) throws SQLException {
        alter(how + ", recorded_sum = 0, progress_sum = 0");
    }

    private void alter(String how) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE theopy_write SET " + how + " WHERE write_key = 'broken'");
        }
    }
}
