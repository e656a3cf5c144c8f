package io.theopy.store;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * SQLite in write-ahead mode. A commit under {@code synchronous=FULL} syncs the log, and with it every commit before it;
 * one under {@code NORMAL} does not (<a href="https://www.sqlite.org/pragma.html#pragma_synchronous">PRAGMA
 * synchronous</a>), which is just what {@link Durability} tells apart.
 */
final class SqliteDatabase implements SqlDatabase {
    private final DataSource readers;
    private final DataSource writer;

    SqliteDatabase(DataSource readers, DataSource writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public <T> T read(Work<T> work) throws SQLException {
        return Connections.use(readers, work);
    }

    @Override
    public <T> T change(Durability durability, Work<T> work) throws SQLException {
        return Connections.use(writer, syncing(durability, work));
    }

    @Override
    public <T> T transact(Durability durability, Work<T> work) throws SQLException {
        return Connections.use(writer, syncing(durability, Connections.transaction(work)));
    }

    /** Says it each time: a connection that was left in the other mode would be a commit that is not safe. */
    private static <T> Work<T> syncing(Durability durability, Work<T> work) {
        String mode = durability == Durability.NOW ? "FULL" : "NORMAL";
        return connection -> {
            try (Statement pragma = connection.createStatement()) {
                pragma.execute("PRAGMA synchronous = " + mode);
            }
            return work.on(connection);
        };
    }
}
