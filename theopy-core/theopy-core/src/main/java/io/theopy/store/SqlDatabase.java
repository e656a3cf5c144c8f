package io.theopy.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A relational database in which work is done on a connection of its own. Thread-safe. Each method throws {@link
 * NoConnectionException} when nothing was done, any other {@link SQLException} when something may have been.
 */
public interface SqlDatabase {
    /** What is done with a connection. It may not close it, nor keep it. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Only reads; may run beside a change. */
    <T> T read(Work<T> work) throws SQLException;

    /** Each statement is committed on its own. */
    <T> T change(Durability durability, Work<T> work) throws SQLException;

    /** All statements are committed together, or none is. Where there is one writer, nobody else changes anything meanwhile. */
    <T> T transact(Durability durability, Work<T> work) throws SQLException;

    /**
     * One that many may change at once, such as PostgreSQL; every change is durable at once.
     *
     * @param pool which hands out connections that are set to commit each statement
     */
    static SqlDatabase of(DataSource pool) {
        return new PooledDatabase(pool);
    }

    /**
     * SQLite: many read, one writes.
     *
     * @param readers a pool of connections to one file
     * @param writer a pool of one connection to the same file, whose transactions begin {@code IMMEDIATE}: they lock
     *     before they read
     */
    static SqlDatabase sqlite(DataSource readers, DataSource writer) {
        return new SqliteDatabase(readers, writer);
    }
}
