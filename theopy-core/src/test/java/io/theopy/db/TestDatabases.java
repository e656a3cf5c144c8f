package io.theopy.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Fresh, migrated databases, each with a pool of its own. One PostgreSQL server is started for all and ends with the JVM. */
public final class TestDatabases {
    private static final String MIGRATIONS = "/io/theopy/db/migration/";
    private static final List<String> SCRIPTS =
            List.of("V1__turn_ledger.sql", "V2__audit_log.sql", "V3__maybe_sent.sql");

    private TestDatabases() {}

    /** An H2 database in memory. */
    public static JdbcConnectionPool h2() {
        return h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** An H2 database in {@code file}, its commits surviving the process; migrated unless it was there before. */
    public static JdbcConnectionPool h2(Path file) {
        return h2(h2Url(file));
    }

    /** The address of an H2 database in {@code file}, its commits surviving the process. */
    public static String h2Url(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static JdbcConnectionPool h2(String url) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        h2.setUser("sa");
        return migrated(JdbcConnectionPool.create(h2));
    }

    /** A schema of its own in PostgreSQL. */
    public static JdbcConnectionPool postgres() {
        PGConnectionPoolDataSource postgres = new PGConnectionPoolDataSource();
        postgres.setURL(postgresUrl());
        return migrated(JdbcConnectionPool.create(postgres));
    }

    /** The address of a schema of its own in PostgreSQL, without tables. */
    public static String postgresUrl() {
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        run(Server.RUNNING.getPostgresDatabase(), "CREATE SCHEMA " + schema);
        return Server.RUNNING.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    private static JdbcConnectionPool migrated(JdbcConnectionPool pool) {
        if (!isMigrated(pool)) {
            SCRIPTS.forEach(script -> run(pool, text(script)));
        }
        return pool;
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
        try (InputStream in = TestDatabases.class.getResourceAsStream(MIGRATIONS + script)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(DataSource database, String sql) {
        if (sql.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
