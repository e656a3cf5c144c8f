package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.db.TestDatabase;
import io.theopy.db.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class AuditRetentionTest {
    private final TestDatabase pool = TestDatabases.sqlite();
    private final JdbcAuditLog log = new JdbcAuditLog(pool.sql());
    private final MutableClock clock =
            MutableClock.of(LocalDateTime.of(2030, 1, 1, 0, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final AuditRetention retention = new AuditRetention(log, Duration.ofDays(365), clock);

    @AfterEach
    void close() {
        pool.close();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void evidenceIsNotTakenAway() throws SQLException {
        log.append(Events.events(1, 10));
        run("UPDATE theopy_audit SET event = REPLACE(event, 'alice', 'mallo') WHERE sequence_number = 3");

        assertThatThrownBy(retention::run)
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("record 3 does not fit its hash");
        assertThat(log.after(0, 100)).hasSize(10);
    }

    @Test
    void whatIsTakenAwayInStepsIsAccountedForAtEachOfThem() {
        log.append(Events.events(1, 4_500));
        log.append(List.of(today("young")));
        AuditStore stopping = new AuditStore() {
            @Override
            public void append(List<AuditEvent> events) {
                log.append(events);
            }

            @Override
            public AuditHead head() {
                return log.head();
            }

            @Override
            public List<AuditRecord> after(long sequence, int atMost) {
                return log.after(sequence, atMost);
            }

            @Override
            public List<AuditRecord> before(long sequence, int atMost) {
                return log.before(sequence, atMost);
            }

            @Override
            public void eraseWords(List<Long> sequences) {
                log.eraseWords(sequences);
            }

            @Override
            public void removeUpTo(long sequence) {
                log.removeUpTo(2_000);
                throw new AuditException("the process was killed");
            }
        };

        assertThatThrownBy(new AuditRetention(stopping, Duration.ofDays(365), clock)::run)
                .hasMessage("the process was killed");
        assertThat(AuditVerifier.verify(log).holds()).isTrue();

        assertThat(retention.run()).isEqualTo(2_500);
        assertThat(AuditVerifier.verify(log).holds()).isTrue();
        assertThat(log.after(0, 10)).hasSize(3);
    }

    private AuditEvent today(String requestId) {
        return AuditEvent.of(clock.instant(), AuditEvent.Kind.CALL, requestId, "t", "s", "alice");
    }

    @Test
    void oneRecordWithATimeLongPastTakesNoYoungOnesWithIt() {
        for (int n = 1; n <= 100; n++) {
            Instant at = n == 50 ? Instant.EPOCH : clock.instant();
            log.append(List.of(AuditEvent.of(at, AuditEvent.Kind.CALL, "r" + n, "t", "s", "alice")));
        }

        assertThat(retention.run()).isZero();
        assertThat(log.after(0, 200)).hasSize(100);
    }

    @Test
    void aClockThatIsFarAheadDoesNotEmptyTheLog() {
        log.append(Events.events(1, 10));

        assertThatThrownBy(retention::run)
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("see that the clock is right");
        assertThat(log.after(0, 100)).hasSize(10);
    }

    @Test
    void aTimeThatWasAlteredIsEvidence() throws SQLException {
        log.append(Events.events(1, 10));
        run(
                "UPDATE theopy_audit SET event = REPLACE(event, '\"at\":\"2025', '\"at\":\"late') WHERE sequence_number = 1");

        assertThatThrownBy(retention::run)
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("record 1 does not fit its hash");
    }

    @Test
    void youngRecordsStay() {
        log.append(Events.events(1, 10));

        assertThat(new AuditRetention(log, Duration.ofDays(3_650), clock).run()).isZero();
        assertThat(log.after(0, 100)).hasSize(10);
    }

    @Test
    void lessThanNoTimeIsRefused() {
        assertThatThrownBy(() -> new AuditRetention(log, Duration.ofDays(-1), clock))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
