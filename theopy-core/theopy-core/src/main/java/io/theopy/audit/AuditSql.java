package io.theopy.audit;

import io.theopy.store.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The statements of the audit log, the same for SQLite and PostgreSQL. */
final class AuditSql {
    private static final String ENDS = "last_sequence, last_hash, anchor_sequence, anchor_hash";
    private static final String HEAD = "SELECT " + ENDS + " FROM theopy_audit_head WHERE id = 1";
    /** An update locks the row in every database; reading it "for update" is not known to all. */
    private static final String LOCK =
            "UPDATE theopy_audit_head SET last_sequence = last_sequence WHERE id = 1 RETURNING " + ENDS;

    private static final String RECORD = "SELECT sequence_number, previous_hash, hash, event FROM theopy_audit ";

    private AuditSql() {}

    static AuditHead head(Connection connection) throws SQLException {
        return head(connection, HEAD);
    }

    private static AuditHead head(Connection connection, String sql) throws SQLException {
        return Sql.first(
                        connection,
                        sql,
                        row -> new AuditHead(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)))
                .orElseThrow(() ->
                        new AuditException("the audit log has lost its head: restore the database from a backup"));
    }

    /** The head; whoever else wants to change the log waits until this transaction ends. */
    static AuditHead lockedHead(Connection connection) throws SQLException {
        return head(connection, LOCK);
    }

    static void moveHead(Connection connection, AuditHead head) throws SQLException {
        Sql.update(
                connection,
                "UPDATE theopy_audit_head SET last_sequence = ?, last_hash = ?, anchor_sequence = ?, anchor_hash = ? "
                        + "WHERE id = 1",
                head.last(),
                head.hash(),
                head.anchor(),
                head.anchorHash());
    }

    static void insert(Connection connection, List<AuditRecord> records) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO theopy_audit (sequence_number, previous_hash, hash, event) VALUES (?, ?, ?, ?)")) {
            for (AuditRecord added : records) {
                insert.setLong(1, added.sequence());
                insert.setString(2, added.previous());
                insert.setString(3, added.hash());
                insert.setString(4, added.event());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<AuditRecord> after(Connection connection, long sequence, int atMost) throws SQLException {
        return records(connection, "WHERE sequence_number > ? ORDER BY sequence_number LIMIT ?", sequence, atMost);
    }

    static List<AuditRecord> before(Connection connection, long sequence, int atMost) throws SQLException {
        return records(connection, "WHERE sequence_number < ? ORDER BY sequence_number DESC LIMIT ?", sequence, atMost);
    }

    static int deleteUpTo(Connection connection, long sequence) throws SQLException {
        return Sql.update(connection, "DELETE FROM theopy_audit WHERE sequence_number <= ?", sequence);
    }

    static int replaceEvent(Connection connection, AuditRecord changed) throws SQLException {
        return Sql.update(
                connection,
                "UPDATE theopy_audit SET event = ? WHERE sequence_number = ? AND hash = ?",
                changed.event(),
                changed.sequence(),
                changed.hash());
    }

    private static List<AuditRecord> records(Connection connection, String which, long sequence, int atMost)
            throws SQLException {
        return Sql.list(
                connection,
                RECORD + which,
                row -> new AuditRecord(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                sequence,
                atMost);
    }
}
