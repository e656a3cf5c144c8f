package io.theopy.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements of the audit log, the same for H2 and PostgreSQL. */
final class AuditSql {
    private static final String HEAD =
            "SELECT last_sequence, last_hash, anchor_sequence, anchor_hash FROM theopy_audit_head WHERE id = 1";
    private static final String RECORD = "SELECT sequence_number, previous_hash, hash, event FROM theopy_audit ";

    private AuditSql() {}

    /** @param lock whether everybody else who wants to write has to wait until this transaction ends */
    static AuditHead head(Connection connection, boolean lock) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(lock ? HEAD + " FOR UPDATE" : HEAD);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new AuditException("the audit log has lost its head: restore the database from a backup");
            }
            return new AuditHead(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4));
        }
    }

    static void moveHead(Connection connection, AuditHead head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE theopy_audit_head SET last_sequence = ?, "
                + "last_hash = ?, anchor_sequence = ?, anchor_hash = ? WHERE id = 1")) {
            update.setLong(1, head.last());
            update.setString(2, head.hash());
            update.setLong(3, head.anchor());
            update.setString(4, head.anchorHash());
            update.executeUpdate();
        }
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
        return records(
                connection,
                "WHERE sequence_number > ? ORDER BY sequence_number FETCH FIRST ? ROWS ONLY",
                sequence,
                atMost);
    }

    static List<AuditRecord> before(Connection connection, long sequence, int atMost) throws SQLException {
        return records(
                connection,
                "WHERE sequence_number < ? ORDER BY sequence_number DESC FETCH FIRST ? ROWS ONLY",
                sequence,
                atMost);
    }

    static void deleteUpTo(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM theopy_audit WHERE sequence_number <= ?")) {
            delete.setLong(1, sequence);
            delete.executeUpdate();
        }
    }

    private static List<AuditRecord> records(Connection connection, String which, long sequence, int atMost)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RECORD + which)) {
            query.setLong(1, sequence);
            query.setInt(2, atMost);
            try (ResultSet rows = query.executeQuery()) {
                List<AuditRecord> records = new ArrayList<>();
                while (rows.next()) {
                    records.add(
                            new AuditRecord(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
                return records;
            }
        }
    }
}
