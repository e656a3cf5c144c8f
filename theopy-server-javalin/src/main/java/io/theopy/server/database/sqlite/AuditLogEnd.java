package io.theopy.server.database.sqlite;

import io.theopy.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The number of the last record of an audit log, and the hash of one of its records.
 *
 * @param hash empty when the record is not there: it never was, or was taken away by the retention
 */
record AuditLogEnd(long last, Optional<String> hash) {
    static AuditLogEnd read(Connection connection, long sequence) throws SQLException {
        long last = Sql.first(connection, "SELECT MAX(sequence_number) FROM theopy_audit", row -> row.getLong(1))
                .orElse(0L);
        long anchor = Sql.first(connection, "SELECT anchor_sequence FROM theopy_audit_head", row -> row.getLong(1))
                .orElse(0L);
        Optional<String> hash = Sql.first(
                connection,
                "SELECT hash FROM theopy_audit WHERE sequence_number = ?",
                row -> row.getString(1),
                sequence);
        return new AuditLogEnd(Math.max(last, anchor), hash);
    }
}
