package io.theopy.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The database of ledger and audit log: opened, brought up to date, pooled. Thread-safe. */
public final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:io/theopy/db/migration";
    private static final String HISTORY = "theopy_schema_history";
    private static final int CONNECTIONS = 10;
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final DatabaseAddress address;

    private Database(HikariDataSource pool, DatabaseAddress address) {
        this.pool = pool;
        this.address = address;
    }

    /**
     * Opens the database and brings its tables up to date; several processes may do so at once.
     *
     * @throws NoDatabaseException saying what to do
     */
    public static Database open(DatabaseAddress address) {
        address.folder().ifPresent(folder -> create(folder, address));
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config(address));
        } catch (RuntimeException e) {
            throw DatabaseTrouble.of(address, e);
        }
        boolean migrated = false;
        try {
            migrate(pool, address);
            migrated = true;
            return new Database(pool, address);
        } catch (FlywayException e) {
            throw DatabaseTrouble.of(address, e);
        } finally {
            if (!migrated) {
                pool.close();
            }
        }
    }

    public DataSource source() {
        return pool;
    }

    /** Where it is, for people, without secrets. */
    public String label() {
        return address.toString();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariConfig config(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("theopy");
        config.setJdbcUrl(address.urlToOpen());
        if (!address.user().isEmpty()) {
            config.setUsername(address.user());
            config.setPassword(address.password());
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        if (address.isPostgres()) {
            // A server that falls silent must not hold a turn for ever.
            config.addDataSourceProperty("connectTimeout", "5");
            config.addDataSourceProperty("socketTimeout", "30");
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return config;
    }

    private static void migrate(DataSource pool, DatabaseAddress address) {
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations(MIGRATIONS)
                .table(HISTORY)
                // The schema may hold tables of others: their presence is no reason to refuse.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        boolean isNewer = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
        if (isNewer) {
            throw new NoDatabaseException(
                    "the database " + address + " was used by a newer Theopy than this one: start that version, or set "
                            + "THEOPY_DB_URL to another database",
                    new IllegalStateException("schema of a newer version"));
        }
        flyway.migrate();
    }

    /** Readable by this user only, where the file system knows such a thing. */
    private static void create(Path folder, DatabaseAddress address) {
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new NoDatabaseException(
                    "the folder of the database " + address + " cannot be made: set THEOPY_DATA_DIR to a folder that "
                            + "you may write to",
                    e);
        }
    }
}
