package io.theopy.server.database.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.DatabaseTrouble;
import io.theopy.server.database.NoDatabaseException;
import io.theopy.store.Sql;
import io.theopy.store.SqlDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * Opens a file of SQLite: under a lock, so that of several processes one makes or migrates it, and only when it is whole.
 * Stateless.
 */
public final class SqliteOpening {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteOpening.class);
    private static final int READERS = 4;
    private static final int WRITERS = 1;

    private SqliteOpening() {}

    public static Database open(DatabaseAddress address, Path file) {
        SqliteFile.prepareFolder(file, address);
        try (ProcessLock lock = ProcessLock.await(SqliteFile.beside(file, ".lock"), address)) {
            if (SqliteFile.exists(file, address)) {
                SqliteCheck.mustBeWhole(file, address);
            } else {
                SqliteFile.mustNotSucceedH2(file, address);
                create(file, address, connection -> 0);
            }
            return opened(address, file);
        }
    }

    /**
     * Makes a new file with something in it already.
     *
     * @throws NoDatabaseException when there is one
     */
    public static void createWith(DatabaseAddress address, Path file, SqlDatabase.Work<Integer> filling) {
        SqliteFile.prepareFolder(file, address);
        try (ProcessLock lock = ProcessLock.await(SqliteFile.beside(file, ".lock"), address)) {
            if (SqliteFile.exists(file, address)) {
                throw new NoDatabaseException("the database " + address + " is there already: move it away first");
            }
            create(file, address, filling);
        }
    }

    /** Whole, or not at all: what is there under its name has its tables, so an empty file was cut. */
    private static void create(Path file, DatabaseAddress address, SqlDatabase.Work<Integer> filling) {
        Path fresh = SqliteFile.beside(file, ".new");
        SqliteFile.makeEmpty(fresh);
        try (Connection connection = SqliteConnections.open(fresh)) {
            SqliteMigrations.run(connection, address);
            connection.setAutoCommit(false);
            var unused = filling.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(address, e);
        }
        SqliteFile.rename(fresh, file, address);
    }

    private static Database opened(DatabaseAddress address, Path file) {
        HikariDataSource writer = SqliteConnections.pool(file, "theopy-writer", WRITERS);
        HikariDataSource readers = SqliteConnections.pool(file, "theopy-readers", READERS);
        Connection keeper = keeper(file, address);
        boolean opened = false;
        try {
            try (Connection connection = writer.getConnection()) {
                SqliteMigrations.run(connection, address);
                probe(connection);
                Watermark.mustBeReached(file, connection, address);
            }
            SqliteFile.forOwnerOnly(file);
            Database database = Database.of(
                    address,
                    SqlDatabase.sqlite(readers, writer),
                    new Database.Backend(
                            new Database.Pool(readers, READERS, connection -> interrupt(connection, readers)),
                            new Database.Pool(writer, WRITERS, connection -> interrupt(connection, writer)),
                            FilePresence.of(List.of(file, SqliteFile.beside(file, "-wal")), address),
                            SqliteOpening::probe,
                            keeper));
            opened = true;
            return database;
        } catch (SQLException e) {
            throw DatabaseTrouble.of(address, e);
        } finally {
            if (!opened) {
                writer.close();
                readers.close();
                close(keeper);
            }
        }
    }

    /** As long as it is open, SQLite does not delete the write-ahead log, so that one that is gone was taken away. */
    private static Connection keeper(Path file, DatabaseAddress address) {
        try {
            Connection connection = SqliteConnections.open(file);
            Sql.list(connection, "SELECT 1 FROM theopy_probe", row -> row.getInt(1));
            return connection;
        } catch (SQLException e) {
            throw DatabaseTrouble.of(address, e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a connection does not close: {}", e.getMessage());
        }
    }

    /** Takes more room than a turn does, for a moment, so that a full disk is found. */
    private static Integer probe(Connection connection) throws SQLException {
        int changed =
                Sql.update(connection, "INSERT OR REPLACE INTO theopy_probe (id, filler) VALUES (1, zeroblob(262144))");
        return changed + Sql.update(connection, "UPDATE theopy_probe SET filler = zeroblob(0)");
    }

    private static void interrupt(Connection connection, HikariDataSource pool) {
        try {
            connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
        } catch (SQLException e) {
            LOG.debug("a connection that hangs cannot be interrupted: {}", e.getMessage());
        }
        pool.evictConnection(connection);
    }
}
