package io.theopy.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * The audit log in H2 or PostgreSQL; several processes may append to one. The tables come from {@code
 * io/theopy/db/migration}. Appending locks the one row that holds the end of the chain, so all that one call appends is
 * in sequence. Nothing is ever changed or deleted but by {@link #removeUpTo}. Thread-safe.
 */
public final class JdbcAuditLog implements AuditStore {
    private static final int REMOVED_AT_ONCE = 2_000;

    private final DataSource database;
    /** Whoever waits here holds no connection, and does not run into the database's lock timeout. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param database a pool, with enough connections for readers besides the one that appends */
    public JdbcAuditLog(DataSource database) {
        this.database = database;
    }

    @Override
    public void append(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<String> written = events.stream().map(EventJson::write).toList();
        change("be appended to", connection -> {
            AuditHead head = AuditSql.head(connection, true);
            List<AuditRecord> added = HashChain.extend(head, written);
            AuditSql.insert(connection, added);
            AuditSql.moveHead(connection, head.endingWith(added.get(added.size() - 1)));
        });
    }

    @Override
    public AuditHead head() {
        return read(connection -> AuditSql.head(connection, false));
    }

    @Override
    public AuditHead settledHead() {
        turn.lock();
        try {
            return head();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public List<AuditRecord> after(long sequence, int atMost) {
        return read(connection -> AuditSql.after(connection, sequence, atMost));
    }

    @Override
    public List<AuditRecord> before(long sequence, int atMost) {
        return read(connection -> AuditSql.before(connection, sequence, atMost));
    }

    /** In steps that others can append between; whatever step it ends at, the rest verifies. */
    @Override
    public void removeUpTo(long sequence) {
        long anchor = head().anchor();
        while (anchor < sequence) {
            long end = Math.min(sequence, anchor + REMOVED_AT_ONCE);
            change("be shortened", connection -> {
                AuditHead head = AuditSql.head(connection, true);
                List<AuditRecord> last = AuditSql.after(connection, end - 1, 1);
                if (last.isEmpty() || last.get(0).sequence() != end) {
                    throw new AuditException("the audit log has no record " + end + ": verify it");
                }
                AuditSql.deleteUpTo(connection, end);
                AuditSql.moveHead(connection, head.anchoredAt(last.get(0)));
            });
            anchor = end;
        }
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw failed("be read", e);
        }
    }

    private void change(String what, Change change) {
        turn.lock();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                change.on(connection);
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw failed(what, e);
        } finally {
            turn.unlock();
        }
    }

    private static void undo(Connection connection, Exception why) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The connection is of no more use; the database undoes what was not committed.
            why.addSuppressed(e);
        }
    }

    private static AuditException failed(String what, SQLException e) {
        return new AuditException("the audit log cannot " + what + ": see that the database is there", e);
    }
}
