package io.theopy.server.cli;

import io.theopy.action.ledger.LedgerEntry;
import io.theopy.action.ledger.SampleWrites;
import io.theopy.audit.AuditEvent;
import io.theopy.audit.AuditHead;
import io.theopy.audit.AuditRecord;
import io.theopy.audit.InMemoryAuditLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A file as versions before SQLite made it: H2, migrated by Flyway up to version 3. */
final class OldH2 {
    private OldH2() {}

    /** With a queued write, an answered key and one audit record. */
    static LedgerEntry withAQueuedWrite(Path file) throws SQLException {
        String url = "jdbc:h2:file:" + file.toAbsolutePath();
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:io/theopy/db/migration")
                .table("theopy_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("3")
                .load()
                .migrate();
        LedgerEntry queued = SampleWrites.queued(SampleWrites.write("k1", "s1"), SampleWrites.NOW)
                .stored(7, 1);
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            SampleWrites.insertAsVersion3(connection, queued);
            insertRest(connection);
        }
        return queued;
    }

    private static void insertRest(Connection connection) throws SQLException {
        InMemoryAuditLog log = new InMemoryAuditLog();
        log.append(List.of(AuditEvent.of(Instant.now(), AuditEvent.Kind.CALL, "r", "t", "s", "alice")));
        AuditRecord audited = log.after(0, 1).get(0);
        AuditHead head = log.head();
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO theopy_turn VALUES "
                    + "('martine', 'key', 'hash', 't1', 1000000, 1000000, 1000000, 'answer')");
            statement.execute(
                    "UPDATE theopy_audit_head SET last_sequence = 1, last_hash = '" + head.hash() + "' WHERE id = 1");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO theopy_audit VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, audited.sequence());
            insert.setString(2, audited.previous());
            insert.setString(3, audited.hash());
            insert.setString(4, audited.event());
            insert.executeUpdate();
        }
    }
}
