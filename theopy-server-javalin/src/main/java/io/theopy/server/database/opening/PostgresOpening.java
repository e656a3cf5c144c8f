package io.theopy.server.database.opening;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.theopy.server.database.Database;
import io.theopy.server.database.DatabaseAddress;
import io.theopy.server.database.DatabaseTrouble;
import io.theopy.store.Sql;
import io.theopy.store.SqlDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens PostgreSQL, with time limits on both sides of the wire. Stateless. */
public final class PostgresOpening {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresOpening.class);
    private static final String MIGRATIONS = "classpath:io/theopy/db/migration";
    private static final String HISTORY = "theopy_schema_history";
    /** The lock of whoever migrates, which goes with its connection: "theopy" in ASCII. */
    private static final long MIGRATING = 0x7468_656f_7079L;

    private static final int READERS = 4;
    private static final int WRITERS = 6;

    private PostgresOpening() {}

    public static Database open(DatabaseAddress address) {
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config(address));
        } catch (RuntimeException e) {
            throw DatabaseTrouble.of(address, e);
        }
        boolean opened = false;
        try {
            migrateAlone(address);
            opened = true;
            return Database.of(
                    address,
                    SqlDatabase.of(pool),
                    new Database.Backend(
                            new Database.Pool(pool, READERS, PostgresOpening::abort),
                            new Database.Pool(pool, WRITERS, PostgresOpening::abort),
                            () -> {},
                            connection -> Sql.update(
                                    connection, "UPDATE theopy_audit_head SET last_sequence = last_sequence"),
                            () -> {}));
        } catch (FlywayException | SQLException e) {
            throw DatabaseTrouble.of(address, e);
        } finally {
            if (!opened) {
                pool.close();
            }
        }
    }

    private static HikariConfig config(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("theopy");
        config.setDataSource(new PostgresSource(
                address, Map.of("connectTimeout", "3", "socketTimeout", "5", "tcpKeepAlive", "true")));
        config.setMaximumPoolSize(READERS + WRITERS);
        config.setConnectionTimeout(Database.LIMIT.toMillis());
        config.setValidationTimeout(Database.LIMIT.toMillis());
        // Enough for a server that is busy; one that falls silent must not hold a turn for ever.
        config.setConnectionInitSql("SET statement_timeout = " + Database.LIMIT.toMillis() + "; SET lock_timeout = "
                + Database.LIMIT.toMillis() + "; SET idle_in_transaction_session_timeout = 30000");
        return config;
    }

    /** One connection, without a pool and without limits. */
    static Connection connect(DatabaseAddress address) throws SQLException {
        return address.user().isEmpty()
                ? DriverManager.getConnection(address.url())
                : DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("a connection that hangs cannot be ended: {}", e.getMessage());
        }
    }

    /** Flyway locks its history only once that is there, so two that make it at once get into each other's way. */
    private static void migrateAlone(DatabaseAddress address) throws SQLException {
        try (Connection connection = connect(address)) {
            boolean unused = Sql.first(connection, "SELECT pg_advisory_lock(" + MIGRATING + ")", row -> true)
                    .isPresent();
            migrate(address);
        }
    }

    /** On a connection of its own, without limits: others may be migrating, and large tables take their time. */
    private static void migrate(DatabaseAddress address) {
        Flyway flyway = Flyway.configure()
                .dataSource(address.url(), address.user().isEmpty() ? null : address.user(), address.password())
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
            throw DatabaseTrouble.newer(address);
        }
        flyway.migrate();
    }
}
