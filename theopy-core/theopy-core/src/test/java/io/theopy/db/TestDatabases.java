package io.theopy.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.theopy.store.SqlDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Fresh, migrated databases, each with pools of its own. One PostgreSQL server is started for all and ends with the JVM. */
public final class TestDatabases {
    private static final String FOLDER = "/io/theopy/db/";
    private static final List<String> POSTGRES = List.of(
            "migration/V1__turn_ledger.sql",
            "migration/V2__audit_log.sql",
            "migration/V3__maybe_sent.sql",
            "migration/V4__row_sums.sql",
            "migration/V5__writes_of_a_caller.sql",
            "migration/V6__api_tokens.sql");
    private static final List<String> SQLITE = List.of(
            "sqlite/V1__ledger_and_audit_log.sql", "sqlite/V2__writes_of_a_caller.sql", "sqlite/V3__api_tokens.sql");

    private TestDatabases() {}

    /** SQLite in a file of its own, in the folder for temporary files. */
    public static TestDatabase sqlite() {
        try {
            Path folder = Files.createTempDirectory("theopy-test-");
            folder.toFile().deleteOnExit();
            return sqlite(folder.resolve("theopy.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SQLite in {@code file}; migrated unless it was there before. */
    public static TestDatabase sqlite(Path file) {
        String url = "jdbc:sqlite:" + file + "?journal_mode=WAL&busy_timeout=5000&foreign_keys=true"
                + "&transaction_mode=IMMEDIATE";
        HikariDataSource writer = pool(url, 1);
        migrate(writer, SQLITE);
        return new TestDatabase(sources -> SqlDatabase.sqlite(sources.get(0), sources.get(1)), pool(url, 4), writer);
    }

    /** A schema of its own in PostgreSQL. */
    public static TestDatabase postgres() {
        HikariDataSource pool = pool(postgresUrl(), 16);
        migrate(pool, POSTGRES);
        return new TestDatabase(sources -> SqlDatabase.of(sources.get(0)), pool);
    }

    /** The address of a schema of its own in PostgreSQL, without tables. */
    public static String postgresUrl() {
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        run(Server.RUNNING.getPostgresDatabase(), "CREATE SCHEMA " + schema);
        return Server.RUNNING.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    private static HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource database, List<String> scripts) {
        if (!isMigrated(database)) {
            scripts.forEach(script -> run(database, text(script)));
        }
    }

    private static boolean isMigrated(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT 1 FROM theopy_turn").close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static String text(String script) {
        try (InputStream in = TestDatabases.class.getResourceAsStream(FOLDER + script)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All statements of {@code sql}; no driver is asked to take several at once. */
    private static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : sql.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database does not take: " + sql, e);
        }
    }

    /** Started when it is first asked for. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
