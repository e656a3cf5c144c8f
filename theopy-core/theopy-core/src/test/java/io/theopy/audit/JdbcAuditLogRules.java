package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.db.TestDatabase;
import io.theopy.store.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.MutableClock;

/** What holds for the audit log in any database. */
abstract class JdbcAuditLogRules extends AuditStoreContract {
    private static final String ZEROS = "0".repeat(64);

    private TestDatabase pool;
    private JdbcAuditLog log;

    protected abstract TestDatabase database() throws Exception;

    @Override
    protected AuditStore open() throws Exception {
        pool = database();
        log = new JdbcAuditLog(pool.sql());
        return log;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "UPDATE theopy_audit SET event = REPLACE(event, '103', '104') WHERE sequence_number = 3"
                        + "~ record 3 does not fit its hash",
                "UPDATE theopy_audit SET event = REPLACE(event, 'facture', 'fäcture') WHERE sequence_number = 3"
                        + "~ record 3 does not fit its hash",
                "UPDATE theopy_audit SET event = event || ' ' WHERE sequence_number = 3"
                        + "~ record 3 does not fit its hash",
                "UPDATE theopy_audit SET hash = previous_hash WHERE sequence_number = 3"
                        + "~ record 3 does not fit its hash",
                "UPDATE theopy_audit SET previous_hash = hash WHERE sequence_number = 3"
                        + "~ record 3 does not go on from record 2",
                "DELETE FROM theopy_audit WHERE sequence_number = 3~ record 3 is missing",
                "DELETE FROM theopy_audit WHERE sequence_number = 1~ record 1 is missing",
                "DELETE FROM theopy_audit WHERE sequence_number > 3~ record 4 is missing: the log goes on to record 5",
                "DELETE FROM theopy_audit~ record 1 is missing: the log goes on to record 5",
                "UPDATE theopy_audit SET sequence_number = 9 WHERE sequence_number = 5~ record 9 is behind the end",
                "UPDATE theopy_audit_head SET last_sequence = 4~ record 5 is behind the end",
                "UPDATE theopy_audit_head SET last_sequence = 6~ record 6 is missing: the log goes on to record 6",
                "UPDATE theopy_audit_head SET last_hash = anchor_hash~ record 5 is not the one",
                "UPDATE theopy_audit_head SET anchor_sequence = 2~ record 2 is there although",
                "UPDATE theopy_audit_head SET anchor_hash = last_hash~ record 1 does not go on from record 0"
            })
    void whateverIsTamperedWithShows(String sql, String flaw) throws SQLException {
        log.append(Events.events(1, 5));

        run(sql);

        AuditVerdict verdict = AuditVerifier.verify(log);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.flaw().orElseThrow()).startsWith(flaw);
    }

    @Test
    void swappedRecordsShow() throws SQLException {
        log.append(Events.events(1, 5));

        run(
                "UPDATE theopy_audit SET sequence_number = 99 WHERE sequence_number = 2",
                "UPDATE theopy_audit SET sequence_number = 2 WHERE sequence_number = 3",
                "UPDATE theopy_audit SET sequence_number = 3 WHERE sequence_number = 99");

        assertThat(AuditVerifier.verify(log).flaw().orElseThrow()).startsWith("record 2 does not go on from record 1");
    }

    @Test
    void aRecordThatIsRewrittenWithItsHashShowsInTheNext() throws SQLException {
        log.append(Events.events(1, 5));
        AuditRecord third = log.after(2, 1).get(0);
        String forged = EventJson.write(Events.event(42));

        run("UPDATE theopy_audit SET event = '" + forged.replace("'", "''") + "', hash = '"
                + HashChain.hash(third.previous(), 3, forged) + "' WHERE sequence_number = 3");

        assertThat(AuditVerifier.verify(log).flaw().orElseThrow()).startsWith("record 4 does not go on from record 3");
    }

    @Test
    void theBeginningCannotBeTakenAwayByMovingTheAnchor() throws SQLException {
        log.append(Events.events(1, 5));
        AuditRecord second = log.after(1, 1).get(0);

        run(
                "DELETE FROM theopy_audit WHERE sequence_number <= 2",
                "UPDATE theopy_audit_head SET anchor_sequence = 2, anchor_hash = '" + second.hash() + "'");

        assertThat(AuditVerifier.verify(log).flaw().orElseThrow()).startsWith("record 2 and all before it are missing");
    }

    @Test
    void anAppendThatFailsLeavesNothing() throws SQLException {
        log.append(Events.events(1, 2));
        // The next record's place is taken, so its insert fails.
        run("INSERT INTO theopy_audit VALUES (4, '" + ZEROS + "', '" + ZEROS + "', '{}')");

        assertThatThrownBy(() -> log.append(Events.events(3, 4)))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("see that the database is there");

        run("DELETE FROM theopy_audit WHERE sequence_number = 4");
        assertThat(AuditVerifier.verify(log).records()).isEqualTo(2);
        log.append(Events.events(3, 4));
        assertThat(AuditVerifier.verify(log).records()).isEqualTo(4);
    }

    @Test
    void severalProcessesAppendToOneChain() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        List<Future<?>> running =
                List.of(nodes.submit(() -> node(1)), nodes.submit(() -> node(2)), nodes.submit(() -> node(3)));
        for (Future<?> each : running) {
            each.get();
        }
        nodes.shutdown();

        AuditVerdict verdict = AuditVerifier.verify(log);
        assertThat(verdict.flaw()).isEmpty();
        assertThat(verdict.records()).isEqualTo(3 * 30);
    }

    /** A node shares the database only. */
    private void node(int number) {
        JdbcAuditLog own = new JdbcAuditLog(pool.sql());
        for (int i = 0; i < 30; i++) {
            own.append(List.of(Events.event(number * 100 + i)));
        }
    }

    @Test
    void aLogWithoutTablesSaysSo() throws SQLException {
        run("DROP TABLE theopy_audit", "DROP TABLE theopy_audit_head");

        assertThatThrownBy(() -> log.head()).isInstanceOf(AuditException.class);
        assertThatThrownBy(() -> log.append(Events.events(1, 1))).isInstanceOf(AuditException.class);
    }

    /** Records as they were written before words were kept apart: {@code arguments}, {@code question}, {@code answer}. */
    private void writeAsBefore(int from, int to) throws SQLException {
        List<String> events = new ArrayList<>();
        for (int n = from; n <= to; n++) {
            events.add(
                    "{\"at\":\"2025-11-10T09:0" + n + ":00.000000Z\",\"kind\":\"DECISION\",\"request_id\":\"r\","
                            + "\"turn_id\":\"t\",\"session_id\":\"s-" + n
                            + "\",\"caller_id\":\"al\\\"ice\",\"intent\":\"i\","
                            + "\"arguments\":{\"client\":\"Dupont\"},\"confidence\":null,\"question\":\"\","
                            + "\"answer\":\"paid by Dupont\",\"call\":\"\",\"key\":\"\",\"result\":\"done\",\"duration_us\":1}");
        }
        int unused = pool.sql().transact(Durability.NOW, connection -> {
            AuditHead head = AuditSql.lockedHead(connection);
            List<AuditRecord> added = HashChain.extend(head, events);
            AuditSql.insert(connection, added);
            AuditSql.moveHead(connection, head.endingWith(added.get(added.size() - 1)));
            return added.size();
        });
    }

    @Test
    void recordsOfAnEarlierVersionStillVerifyAndGoOn() throws SQLException {
        writeAsBefore(1, 3);
        log.append(Events.events(4, 5));

        assertThat(AuditVerifier.verify(log).flaw()).isEmpty();
        assertThat(AuditVerifier.verify(log).records()).isEqualTo(5);
        run("UPDATE theopy_audit SET event = REPLACE(event, 'Dupont', 'Durand') WHERE sequence_number = 2");
        assertThat(AuditVerifier.verify(log).flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw).startsWith("record 2"));
    }

    @Test
    void recordsOfAnEarlierVersionLoseAllButTheirTimeAndWhoseTheyWere() throws SQLException {
        writeAsBefore(1, 3);
        log.append(Events.events(9, 10));
        AuditErasure erasure = new AuditErasure(log, MutableClock.of(Events.START, ZoneOffset.UTC));

        assertThat(erasure.erase("al\"ice", Optional.of("s-2"), "admin")).isEqualTo(1);
        assertThat(log.after(1, 1).get(0).event())
                .isEqualTo("{\"at\":\"2025-11-10T09:02:00.000000Z\",\"erased\":true,\"session_id\":\"s-2\","
                        + "\"caller_id\":\"al\\\"ice\"}");
        assertThat(erasure.erase("al\"ice", Optional.empty(), "admin")).isEqualTo(2);

        assertThat(log.after(0, 100)).noneMatch(each -> each.event().contains("Dupont"));
        assertThat(AuditVerifier.verify(log).flaw()).isEmpty();
        long removed = new AuditRetention(
                        log,
                        Duration.ofMinutes(1),
                        MutableClock.of(Instant.parse("2025-11-10T09:04:30Z"), ZoneOffset.UTC))
                .run();
        assertThat(removed).isEqualTo(3);
        assertThat(AuditVerifier.verify(log).flaw()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void wordsThatSomebodyElseTakesOutShow(int sequence) throws SQLException {
        log.append(Events.events(1, 5));
        new AuditErasure(log, MutableClock.of(Events.START, ZoneOffset.UTC))
                .erase("alice", Optional.of("session-0"), "admin");
        log.eraseWords(List.of((long) sequence));

        assertThat(AuditVerifier.verify(log).flaw())
                .hasValue("record " + sequence + " has lost its words, and no record says why");
    }

    @Test
    void wordsThatAreTakenOutAfterTheRecordThatSaysWhyShow() throws SQLException {
        log.append(Events.events(1, 3));
        new AuditErasure(log, MutableClock.of(Events.START, ZoneOffset.UTC)).erase("alice", Optional.empty(), "admin");
        assertThat(AuditVerifier.verify(log).flaw()).isEmpty();
        log.append(Events.events(5, 5));
        log.eraseWords(List.of(5L));

        assertThat(AuditVerifier.verify(log).flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw).startsWith("record 5"));
    }

    @Test
    void wordsThatAreReplacedShow() throws SQLException {
        log.append(Events.events(1, 3));
        run(
                "UPDATE theopy_audit SET event = REPLACE(event, '\"answer\":\"', '\"answer\":\"not ') WHERE sequence_number = 2");

        assertThat(AuditVerifier.verify(log).flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw).startsWith("record 2"));
    }

    @Test
    void aLogThatDoesNotVerifyIsEvidenceAndLosesNoWords() throws SQLException {
        log.append(Events.events(1, 3));
        run("UPDATE theopy_audit SET event = REPLACE(event, '103', '104') WHERE sequence_number = 3");

        assertThatThrownBy(() -> new AuditErasure(log, MutableClock.of(Events.START, ZoneOffset.UTC))
                        .erase("alice", Optional.empty(), "admin"))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("evidence");
        assertThat(log.after(0, 10)).hasSize(3).allMatch(each -> each.event().contains("facture"));
    }
}
