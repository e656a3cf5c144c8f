package io.theopy.audit;

import io.theopy.store.Durability;
import io.theopy.store.SqlDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * The audit log in SQLite or PostgreSQL; several processes may append to one. The tables come from {@code
 * io/theopy/db/sqlite} and {@code io/theopy/db/migration}. Appending locks the one row that holds the end of the chain,
 * so all that one call appends is in sequence. Nothing is ever deleted but by {@link #removeUpTo}, or changed
 * but by {@link #eraseWords}.
 * Thread-safe.
 */
public final class JdbcAuditLog implements AuditStore {
    private static final int REMOVED_AT_ONCE = 2_000;

    private interface Call<T> {
        T make() throws SQLException;
    }

    private final SqlDatabase database;
    /** Whoever waits here holds no connection, and does not run into the database's lock timeout. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param pool of PostgreSQL, with enough connections for readers besides the one that appends */
    public JdbcAuditLog(DataSource pool) {
        this(SqlDatabase.of(pool));
    }

    public JdbcAuditLog(SqlDatabase database) {
        this.database = database;
    }

    @Override
    public void append(List<AuditEvent> events) {
        append(events, Durability.NOW);
    }

    @Override
    public void appendSoon(List<AuditEvent> events) {
        append(events, Durability.SOON);
    }

    private void append(List<AuditEvent> events, Durability durability) {
        if (events.isEmpty()) {
            return;
        }
        List<String> written = events.stream().map(EventJson::write).toList();
        int unused = change("be appended to", durability, connection -> {
            AuditHead head = AuditSql.lockedHead(connection);
            List<AuditRecord> added = HashChain.extend(head, written);
            AuditSql.insert(connection, added);
            AuditSql.moveHead(connection, head.endingWith(added.get(added.size() - 1)));
            return added.size();
        });
    }

    @Override
    public AuditHead head() {
        return read(AuditSql::head);
    }

    @Override
    public AuditHead settledHead() {
        // Locks the end of the log and syncs it: appends under way are waited for, and those that need not be safe from
        // a loss of power yet are then.
        return change("be read", Durability.NOW, AuditSql::lockedHead);
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
            int unused = change("be shortened", Durability.NOW, connection -> {
                AuditHead head = AuditSql.lockedHead(connection);
                List<AuditRecord> last = AuditSql.after(connection, end - 1, 1);
                if (last.isEmpty() || last.get(0).sequence() != end) {
                    throw new AuditException("the audit log has no record " + end + ": verify it");
                }
                AuditSql.moveHead(connection, head.anchoredAt(last.get(0)));
                return AuditSql.deleteUpTo(connection, end);
            });
            anchor = end;
        }
    }

    @Override
    public void eraseWords(List<Long> sequences) {
        int unused = change("lose words", Durability.NOW, connection -> {
            int erased = 0;
            for (long sequence : sequences) {
                for (AuditRecord found : AuditSql.after(connection, sequence - 1, 1)) {
                    erased +=
                            found.sequence() == sequence ? AuditSql.replaceEvent(connection, found.withoutWords()) : 0;
                }
            }
            return erased;
        });
    }

    private <T> T read(SqlDatabase.Work<T> reading) {
        return call("be read", () -> database.read(reading));
    }

    private <T> T change(String what, Durability durability, SqlDatabase.Work<T> change) {
        turn.lock();
        try {
            return call(what, () -> database.transact(durability, change));
        } finally {
            turn.unlock();
        }
    }

    private static <T> T call(String what, Call<T> call) {
        try {
            return call.make();
        } catch (SQLException e) {
            throw new AuditException(
                    "the audit log cannot " + what + ": see that the database is there ("
                            + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ") + ")",
                    e);
        }
    }
}
