package io.theopy.server.database.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseTrouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteOpenMode;

/**
 * Makes pools of SQLite connections, all with our settings. None makes a file: one that is gone is not replaced by an
 * empty one.
 */
final class SqliteConnections {
    private static final int BUSY_MILLIS = 2_000;
    /** 4 MB: what the write-ahead log is cut down to when it is copied into the file. */
    private static final int LOG_BYTES = 4 * 1024 * 1024;

    private SqliteConnections() {}

    static Connection open(Path file) throws SQLException {
        return config().createConnection(url(file));
    }

    static Connection openReadOnly(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection(url(file));
    }

    static HikariDataSource pool(Path file, String name, int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(url(file));
        Properties settings = config().toProperties();
        settings.stringPropertyNames().forEach(key -> pool.addDataSourceProperty(key, settings.getProperty(key)));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(Database.LIMIT.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.setExceptionOverrideClassName(BrokenConnections.class.getName());
        return new HikariDataSource(pool);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setJournalSizeLimit(LOG_BYTES);
        return config;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    /** SQLite has no SQLState that would tell the pool; a connection that met such an error is opened anew. */
    public static final class BrokenConnections implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException e) {
            return DatabaseTrouble.isTrouble(e) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
