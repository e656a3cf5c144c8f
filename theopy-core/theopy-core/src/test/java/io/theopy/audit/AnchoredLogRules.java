package io.theopy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.audit.anchor.AnchorFile;
import io.theopy.audit.anchor.Anchors;
import io.theopy.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;

/** What anchors show of a log in any database, its head rewritten along with its records, so that it verifies alone. */
abstract class AnchoredLogRules {
    @TempDir
    Path folder;

    private final MutableClock clock =
            MutableClock.of(LocalDateTime.of(2025, 11, 10, 12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private TestDatabase pool;
    private JdbcAuditLog log;
    private Path file;
    private AuditAnchoring anchoring;

    protected abstract TestDatabase database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        pool = database();
        log = new JdbcAuditLog(pool.sql());
        file = folder.resolve("anchors.jsonl");
        anchoring = new AuditAnchoring(log, new AnchorFile(file), clock);
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

    private void appendAndAnchor(int from, int to) throws IOException {
        log.append(Events.events(from, to));
        clock.add(Duration.ofMinutes(5));
        anchoring.run();
    }

    private String hash(long sequence) {
        return log.after(sequence - 1, 1).get(0).hash();
    }

    private AuditVerdict verdict() throws IOException {
        return AuditVerifier.verify(log, Anchors.read(file));
    }

    private void assertOnlyAnchorsShow(String flaw) throws IOException {
        assertThat(AuditVerifier.verify(log).flaw()).isEmpty();
        assertThat(verdict().flaw().orElse("")).startsWith(flaw);
    }

    @Test
    void aLogWithManyAnchorsHolds() throws IOException {
        for (int n = 1; n <= 40; n++) {
            appendAndAnchor(n * 10, n * 10 + 9);
        }
        log.append(Events.events(1, 3));

        AuditVerdict verdict = verdict();
        assertThat(verdict.flaw()).isEmpty();
        assertThat(verdict.records()).isEqualTo(403);
        assertThat(verdict.anchors()).isEqualTo(40);
    }

    @Test
    void theNewestRecordsDeletedShow() throws Exception {
        appendAndAnchor(1, 5);

        run(
                "UPDATE theopy_audit_head SET last_sequence = 3, last_hash = '" + hash(3) + "'",
                "DELETE FROM theopy_audit WHERE sequence_number > 3");

        assertOnlyAnchorsShow("record 4 is missing: the log had record 5 at the anchor of 2025-11-10T12:05:00Z");
    }

    @Test
    void theNewestRecordsReplacedByOthersShow() throws Exception {
        appendAndAnchor(1, 5);
        run(
                "UPDATE theopy_audit_head SET last_sequence = 3, last_hash = '" + hash(3) + "'",
                "DELETE FROM theopy_audit WHERE sequence_number > 3");

        log.append(Events.events(6, 9));

        assertOnlyAnchorsShow("record 5 is not the one of the anchor of 2025-11-10T12:05:00Z");
    }

    @Test
    void anEmptiedLogShows() throws Exception {
        appendAndAnchor(1, 5);

        empty();

        assertOnlyAnchorsShow("record 1 is missing: the log had record 5");
    }

    private void empty() throws SQLException {
        run(
                "DELETE FROM theopy_audit",
                "UPDATE theopy_audit_head SET last_sequence = 0, last_hash = '" + HashChain.BEGINNING
                        + "', anchor_sequence = 0, anchor_hash = '" + HashChain.BEGINNING + "'");
    }

    @Test
    void aChainOfTheSameLengthComputedAnewShows() throws Exception {
        appendAndAnchor(1, 3);
        appendAndAnchor(4, 5);

        empty();
        log.append(Events.events(11, 15));

        assertOnlyAnchorsShow("record 3 is not the one of the anchor");
        assertThat(verdict().records()).isEqualTo(2);
    }

    @Test
    void whatTheRetentionTakesAwayBetweenAnchorsIsAccountedFor() throws IOException {
        List<AuditRecord> whole = retention();

        assertThat(whole).hasSizeGreaterThan(6);
    }

    /** The records as they were before some were taken away. */
    private List<AuditRecord> retention() throws IOException {
        appendAndAnchor(1, 3);
        appendAndAnchor(4, 6);
        clock.add(Duration.ofDays(30));
        log.append(List.of(AuditEvent.of(clock.instant(), AuditEvent.Kind.CALL, "r", "t", "s", "alice")));
        List<AuditRecord> whole = log.after(0, 100);
        new AuditRetention(log, Duration.ofDays(7), clock).run();
        assertThat(verdict().flaw()).isEmpty();

        appendAndAnchor(7, 9);

        assertThat(verdict().flaw()).isEmpty();
        assertThat(verdict().anchors()).isEqualTo(3);
        assertThat(log.head().anchor()).isBetween(6L, 8L);
        assertThat(anchoring.contradiction()).isEmpty();
        return whole;
    }

    @Test
    void aLogComputedAnewFromBeforeTheRetentionShows() throws Exception {
        whatTheRetentionTakesAwayBetweenAnchorsIsAccountedFor();
        long length = log.head().last();

        empty();
        log.append(Events.events(101, 100 + (int) length));

        assertOnlyAnchorsShow("record 3 is not the one of the anchor");
    }

    @Test
    void recordsThatTheRetentionTookAwayAndThatAreThereAgainShow() throws Exception {
        log.append(Events.events(1, 2));
        List<AuditRecord> old = retention().subList(0, 8);
        List<AuditRecord> young = log.after(0, 100);

        run("UPDATE theopy_audit_head SET anchor_sequence = 0, anchor_hash = '" + HashChain.BEGINNING + "'");
        assertThat(young).hasSize((int) (log.head().last() - 8));
        try (Connection connection = pool.source().getConnection()) {
            AuditSql.insert(connection, old);
        }

        assertOnlyAnchorsShow("record 8 was taken away by the time of the anchor");
    }

    @Test
    void anAnchorsFileThatWasAlteredShowsEvenIfTheLogHolds() throws IOException {
        appendAndAnchor(1, 3);
        appendAndAnchor(4, 5);
        appendAndAnchor(6, 7);
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n" + lines.get(2) + "\n");

        assertOnlyAnchorsShow("line 2 of the anchors does not go on from the line before");
    }

    @Test
    void whatWasDeletedIsNoticedByTheNextAnchorAndStaysNoticed() throws Exception {
        appendAndAnchor(1, 5);
        run(
                "UPDATE theopy_audit_head SET last_sequence = 3, last_hash = '" + hash(3) + "'",
                "DELETE FROM theopy_audit WHERE sequence_number > 3");
        anchoring.run();
        assertThat(anchoring.contradiction().orElseThrow())
                .startsWith("the audit log ends at record 3, but ended at record 5");

        appendAndAnchor(6, 12);

        assertThat(anchoring.contradiction()).isPresent();
        assertThat(verdict().flaw().orElseThrow()).startsWith("record 5 is not the one of the anchor");
    }

    @Test
    void whatWasReplacedIsNoticedByTheNextAnchor() throws Exception {
        appendAndAnchor(1, 5);
        empty();

        appendAndAnchor(11, 17);

        assertThat(anchoring.contradiction().orElseThrow()).contains("another record 5");
    }

    @Test
    void aLogThatDidNotMoveIsNotAnchoredAgain() throws IOException {
        anchoring.run();
        assertThat(file).doesNotExist();

        appendAndAnchor(1, 5);
        anchoring.run();
        new AuditAnchoring(new JdbcAuditLog(pool.sql()), new AnchorFile(file), clock).run();

        assertThat(Anchors.read(file).all()).hasSize(1);
    }
}
