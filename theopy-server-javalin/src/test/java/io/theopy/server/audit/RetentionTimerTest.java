package io.theopy.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditRetention;
import io.theopy.audit.InMemoryAuditLog;
import io.theopy.audit.JdbcAuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class RetentionTimerTest {
    @Test
    void oldRecordsGo() {
        InMemoryAuditLog log = new InMemoryAuditLog();
        log.append(List.of(
                AuditEvent.of(Instant.EPOCH, AuditEvent.Kind.CALL, "r", "t", "s", "alice"),
                AuditEvent.of(Instant.now(), AuditEvent.Kind.CALL, "r", "t", "s", "alice")));

        try (RetentionTimer timer =
                RetentionTimer.start(new AuditRetention(log, Duration.ofDays(365), Clock.systemUTC()))) {
            timer.shorten();
        }

        assertThat(log.head().anchor()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsAwayIsTriedAgainLater() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/nowhere");
        AuditRetention retention =
                new AuditRetention(new JdbcAuditLog(nowhere), Duration.ofDays(365), Clock.systemUTC());

        try (RetentionTimer timer = RetentionTimer.start(retention)) {
            assertThatCode(timer::shorten).doesNotThrowAnyException();
        }
    }

    @Test
    void whatNobodyExpectedDoesNotStopIt() {
        AuditRetention retention = new AuditRetention(new InMemoryAuditLog(), Duration.ofDays(365), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("no time");
            }
        });

        try (RetentionTimer timer = RetentionTimer.start(retention)) {
            assertThatCode(timer::shorten).doesNotThrowAnyException();
        }
    }
}
